import { type Commitment } from '@chokepoint/api-contract';
import { formatDate, formatExact, lateness } from '@chokepoint/charts';
import { Badge } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { COMMITMENT_TONES, countdown, ownersText, targetText } from '../../lib/commitment-words.js';

interface Props {
  readonly commitments: readonly Commitment[];
  readonly asOf: string;
}

const HEADS = ['Deliverable', 'Wording', 'Made', 'Due', 'Delivered', 'State', 'Owners'];

/** What was promised, by when, and how it stands on the day asked about; parts below their whole. */
export function Commitments({ commitments, asOf }: Props): ReactNode {
  if (commitments.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="commitments">
      <h2 id="commitments">Commitments, judged on {formatDate(asOf)}</h2>
      <div className="table-scroll" role="group" aria-label="Commitments" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {HEADS.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wholesFirst(commitments).map((one) => (
              <Row key={one.id} commitment={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Each commitment, followed by those that are parts of it. */
function wholesFirst(all: readonly Commitment[]): readonly Commitment[] {
  const partsOf = (id: string | null): readonly Commitment[] =>
    all.filter(({ parent }) => parent === id).flatMap((one) => [one, ...partsOf(one.id)]);
  return partsOf(null);
}

function Row({ commitment: one }: { readonly commitment: Commitment }): ReactNode {
  const counted = countdown(one);
  return (
    <tr className={one.parent === null ? undefined : 'part'}>
      <td>
        {one.deliverable}
        {one.target && <p className="muted">Measured by {targetText(one.target)}</p>}
        {one.evidence && <p className="muted">{one.evidence}</p>}
        {one.ended && (
          <p className="muted">
            {formatDate(one.ended.on)}: {one.ended.what}
            {one.supersededBy && (
              <>
                {' '}
                <Link to="/initiatives/$id" params={{ id: one.supersededBy.initiative }}>
                  {one.supersededBy.initiative}
                </Link>
              </>
            )}
          </p>
        )}
      </td>
      <td>{one.bindingness}</td>
      <td className="nowrap">{formatDate(one.madeOn)}</td>
      <td className="nowrap">
        {one.dueOn ? formatDate(one.dueOn) : 'none stated'}
        {one.dueOn === null && <p className="muted">for {formatExact(one.ageDays)} days</p>}
      </td>
      <td className="nowrap">{one.deliveredOn ? formatDate(one.deliveredOn) : 'not on record'}</td>
      <td>
        <Badge tone={COMMITMENT_TONES[one.state]}>{lateness(one.state, one.daysLate)}</Badge>
        {one.state === 'open' && counted && <p className="muted">{counted}</p>}
      </td>
      <td>{ownersText(one.owners)}</td>
    </tr>
  );
}
