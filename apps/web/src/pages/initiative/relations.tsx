import { type InitiativeDetail } from '@chokepoint/api-contract';
import { kindWords } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

const BACK: Readonly<Record<string, string>> = {
  complements: 'is complemented by',
  implements: 'is implemented by',
  succeeds: 'is succeeded by',
  'responds-to': 'is answered by',
};

export function Relations({
  relations,
}: {
  readonly relations: InitiativeDetail['relations'];
}): ReactNode {
  if (relations.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="relations">
      <h2 id="relations">Relations</h2>
      <ul className="plain">
        {relations.map(({ relation, to, name, direction }) => (
          <li key={`${relation}-${to}-${direction}`}>
            <span className="muted">
              {direction === 'to' ? kindWords(relation) : (BACK[relation] ?? kindWords(relation))}
            </span>{' '}
            <Link to="/initiatives/$id" params={{ id: to }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
