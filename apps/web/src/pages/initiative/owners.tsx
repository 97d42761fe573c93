import { type InitiativeDetail } from '@chokepoint/api-contract';
import { formatDate, kindWords } from '@chokepoint/charts';
import { type ReactNode } from 'react';

type Props = Pick<InitiativeDetail, 'owners' | 'acts' | 'commitmentDetails'>;

/** Who answers on each side, and what they did; a side without anybody is a finding. */
export function Owners({ owners, acts, commitmentDetails }: Props): ReactNode {
  const promised = commitmentDetails.flatMap((one) => one.owners);
  const sides = [...new Set([...owners, ...promised].map(({ side }) => side))];
  if (sides.length === 0 && acts.length === 0) return null;
  const names = (side: string): string => {
    const named = [...owners, ...promised].flatMap((one) =>
      one.side === side && one.name !== null
        ? [`${one.name} (${[kindWords(one.part), one.policyArea].filter(Boolean).join(', ')})`]
        : [],
    );
    return named.length === 0 ? 'none named' : [...new Set(named)].join('; ');
  };
  return (
    <section className="panel" aria-labelledby="owners">
      <h2 id="owners">Owners</h2>
      <dl className="pairs">
        {sides.map((side) => (
          <div key={side}>
            <dt>{side}</dt>
            <dd>{names(side)}</dd>
          </div>
        ))}
        {acts.map((act) => (
          <div key={`${act.on}-${act.name}-${act.what}`}>
            <dt>{formatDate(act.on, act.precision)}</dt>
            <dd>
              {act.name}: {act.what}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
