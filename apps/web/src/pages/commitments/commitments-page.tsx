import { Tabs } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { OwnersTab } from './owners-tab.js';
import { PerimetersTab } from './perimeters-tab.js';
import { PositionsTab } from './positions-tab.js';
import { PromisesTab } from './promises-tab.js';
import { ScorecardTab } from './scorecard-tab.js';

const TABS = [
  { id: 'promises', label: 'Promises' },
  { id: 'scorecard', label: 'Scorecard' },
  { id: 'owners', label: 'Owners' },
  { id: 'positions', label: 'Positions' },
  { id: 'perimeters', label: 'Perimeters' },
] as const;

const PANELS = {
  promises: <PromisesTab />,
  scorecard: <ScorecardTab />,
  owners: <OwnersTab />,
  positions: <PositionsTab />,
  perimeters: <PerimetersTab />,
};

/** What was promised, by whom and by when; how that was kept; who owns the next step. */
export function CommitmentsPage(): ReactNode {
  useTitle('Commitments');
  const { board = 'promises' } = useSearch({ from: '/commitments' });
  const patch = usePatchSearch();
  return (
    <div className="page">
      <h1>Commitments</h1>
      <Tabs
        label="Commitments"
        tabs={TABS}
        selected={board}
        onSelect={(next) =>
          patch({ board: next === 'promises' ? undefined : next, q: undefined, sort: undefined })
        }
      >
        {(list, { id, labelledBy }) => (
          <>
            {list}
            <div role="tabpanel" id={id} aria-labelledby={labelledBy}>
              {PANELS[board]}
            </div>
          </>
        )}
      </Tabs>
    </div>
  );
}
