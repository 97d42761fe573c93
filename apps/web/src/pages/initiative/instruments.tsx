import { type InitiativeDetail } from '@chokepoint/api-contract';
import { formatDate, formatExact, kindWords } from '@chokepoint/charts';
import { type ReactNode } from 'react';

type Props = Pick<InitiativeDetail, 'instrumentDetails' | 'positions' | 'legalChecks'>;

/** What the initiative works by, how the EU takes it, and which questions of law it raises. */
export function Instruments({ instrumentDetails, positions, legalChecks }: Props): ReactNode {
  if (instrumentDetails.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="instruments">
      <h2 id="instruments">Instruments</h2>
      <dl className="pairs">
        {instrumentDetails.map((one, index) => (
          <div key={`${one.kind}-${index}`}>
            <dt>{kindWords(one.kind)}</dt>
            <dd>
              {one.description}{' '}
              <span className="muted">
                {kindWords(one.status)}, {formatDate(one.on, one.precision)}
              </span>
              <PositionLine
                position={positions.find(({ instrument }) => instrument === one.kind)}
              />
              {legalChecks
                .filter(({ instrument }) => instrument === one.kind)
                .map(({ check, question, answer }) => (
                  <p key={check} className="muted">
                    {question} {answer ?? 'Open: no answer with a source.'}
                  </p>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Line {
  readonly position: InitiativeDetail['positions'][number] | undefined;
}

function PositionLine({ position }: Line): ReactNode {
  if (position === undefined) return null;
  const { stance, by, what, ageDays } = position;
  return (
    <p className="muted">
      Position of the EU: {kindWords(stance)} for {formatExact(ageDays)} days
      {by === null ? ', no source read so far' : `. ${by}: ${what}`}
    </p>
  );
}
