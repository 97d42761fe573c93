import { overviewSentence } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives, minerals } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { Lately } from './lately.js';
import { Matrix } from './matrix.js';
import { DEFAULT_SINCE } from './since.js';

/** Where are we exposed, and did it get better? */
export function OverviewPage(): ReactNode {
  useTitle('Overview');
  const asked = useKnowledge();
  const search = useSearch({ from: '/' });
  const register = useQuery(initiatives(asked));
  const since = search.since ?? DEFAULT_SINCE;
  const known = register.data?.initiatives.find(({ id }) => id === since);
  // A past state may not know the initiative yet: then nothing is compared with it.
  const answer = useQuery({ ...minerals(asked, known?.id), enabled: !register.isPending });
  return (
    <div className="page">
      <h1 className="visually-hidden">Overview</h1>
      <Answered found={answer} what="the minerals" height={900}>
        {(found) => (
          <>
            <p className="sentence">
              {overviewSentence(found, known ? { name: known.name } : null)}
            </p>
            <Matrix
              minerals={found.minerals}
              initiatives={register.data?.initiatives ?? []}
              since={known}
            />
          </>
        )}
      </Answered>
      <Lately />
    </div>
  );
}
