import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { coverage } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';

/** What a reader may look for and will not find, with the reason. */
export function MissingTab(): ReactNode {
  const found = useQuery(coverage(useKnowledge()));
  return (
    <Answered found={found} what="the list" height={320}>
      {({ notAvailable }) => (
        <dl className="pairs">
          {notAvailable.map(({ what, why }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      )}
    </Answered>
  );
}
