import { ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives, releases } from '../../api/queries.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { latelyItems } from './lately-items.js';

const SHOWN = 18;

/** Releases and overdue commitments, newest first, as one list. */
export function Lately(): ReactNode {
  const asked = useKnowledge();
  const editions = useQuery(releases(asked));
  const register = useQuery(initiatives(asked));
  const failed = [editions, register].find(({ isError }) => isError);
  return (
    <section aria-labelledby="lately">
      <h2 id="lately">What changed lately</h2>
      {failed ? (
        <ErrorPanel
          what="The latest changes could not be loaded"
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      ) : editions.data && register.data ? (
        <ul className="lately">
          {latelyItems(editions.data.releases, register.data.initiatives)
            .slice(0, SHOWN)
            .map((item) => (
              <li key={`${item.kind}-${item.id}`}>
                <span className="muted num">{item.date}</span>
                <span className={item.kind === 'overdue' ? 'kind bad' : 'kind'}>{item.word}</span>
                <Link
                  to={item.kind === 'release' ? '/sources/$id' : '/initiatives/$id'}
                  params={{ id: item.id }}
                >
                  {item.text}
                </Link>
              </li>
            ))}
        </ul>
      ) : (
        <Skeleton height={240} />
      )}
    </section>
  );
}
