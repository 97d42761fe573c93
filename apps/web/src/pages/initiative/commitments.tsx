import { type Commitment } from '@chokepoint/api-contract';
import { formatDate, lateness } from '@chokepoint/charts';
import { Badge, type Tone } from '@chokepoint/ui';
import { type ReactNode } from 'react';

const TONES: Record<Commitment['state'], Tone> = {
  'no-deadline': 'neutral',
  open: 'neutral',
  overdue: 'bad',
  'met-on-time': 'good',
  'met-late': 'warn',
  missed: 'bad',
  superseded: 'neutral',
};

const owners = ({ owners: all }: Commitment): string =>
  all.map(({ side, name }) => `${side}: ${name ?? 'nobody named'}`).join('; ');

interface Props {
  readonly commitments: readonly Commitment[];
  readonly asOf: string;
}

/** What was promised, by when, and how it stands on the day asked about. */
export function Commitments({ commitments, asOf }: Props): ReactNode {
  if (commitments.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="commitments">
      <h2 id="commitments">Commitments, judged on {formatDate(asOf)}</h2>
      <div className="table-scroll" role="group" aria-label="Commitments" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {['Deliverable', 'Wording', 'Made', 'Due', 'Delivered', 'State', 'Owners'].map(
                (label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {commitments.map((one) => (
              <tr key={one.id}>
                <td>
                  {one.deliverable}
                  {one.evidence && <p className="muted">{one.evidence}</p>}
                </td>
                <td>{one.bindingness}</td>
                <td className="nowrap">{formatDate(one.madeOn)}</td>
                <td className="nowrap">{one.dueOn ? formatDate(one.dueOn) : 'none stated'}</td>
                <td className="nowrap">
                  {one.deliveredOn ? formatDate(one.deliveredOn) : 'not on record'}
                </td>
                <td>
                  <Badge tone={TONES[one.state]}>{lateness(one.state, one.daysLate)}</Badge>
                </td>
                <td>{owners(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
