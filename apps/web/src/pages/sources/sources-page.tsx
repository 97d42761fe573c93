import { Tabs } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { CorrectionsTab } from './corrections-tab.js';
import { CoverageTab } from './coverage-tab.js';
import { MissingTab } from './missing-tab.js';
import { OwnDataTab } from './own-data/own-data-tab.js';
import { PrecedenceTab } from './precedence-tab.js';
import { ReleasesTab } from './releases-tab.js';
import { RevisionsTab } from './revisions-tab.js';
import { SourcesTab } from './sources-tab.js';

const TABS = [
  { id: 'releases', label: 'Releases' },
  { id: 'sources', label: 'Freshness' },
  { id: 'precedence', label: 'Precedence' },
  { id: 'revisions', label: 'Revisions' },
  { id: 'corrections', label: 'Corrections' },
  { id: 'coverage', label: 'Coverage' },
  { id: 'missing', label: 'Not available' },
  { id: 'own', label: 'Own data' },
] as const;

const PANELS = {
  releases: <ReleasesTab />,
  sources: <SourcesTab />,
  precedence: <PrecedenceTab />,
  revisions: <RevisionsTab />,
  corrections: <CorrectionsTab />,
  coverage: <CoverageTab />,
  missing: <MissingTab />,
  own: <OwnDataTab />,
};

/** What was imported, what was refused, what there is and what there is not. */
export function SourcesPage(): ReactNode {
  useTitle('Sources');
  const { tab = 'releases' } = useSearch({ from: '/sources' });
  const patch = usePatchSearch();
  return (
    <div className="page">
      <h1>Sources</h1>
      <Tabs
        label="Sources"
        tabs={TABS}
        selected={tab}
        onSelect={(next) =>
          patch({
            tab: next === 'releases' ? undefined : next,
            q: undefined,
            sort: undefined,
            figure: undefined,
          })
        }
      >
        {(list, { id, labelledBy }) => (
          <>
            {list}
            <div role="tabpanel" id={id} aria-labelledby={labelledBy}>
              {PANELS[tab]}
            </div>
          </>
        )}
      </Tabs>
    </div>
  );
}
