import { Tabs } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { WorkedOutBy } from '../../lib/method-link.js';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { ConcentrationTab } from './concentration-tab.js';
import { FiguresTab } from './figures-tab.js';
import { RegisterTab } from './register-tab.js';
import { StateForm } from './state-form.js';

const TABS = [
  { id: 'concentration', label: 'Concentration' },
  { id: 'figures', label: 'Figures' },
  { id: 'register', label: 'Initiatives' },
] as const;

const PANELS = {
  concentration: <ConcentrationTab />,
  figures: <FiguresTab />,
  register: <RegisterTab />,
};

/** What differs between an earlier state and the one that the time bar shows, and why? */
export function DifferencesPage(): ReactNode {
  useTitle('What changed');
  const { of = 'concentration' } = useSearch({ from: '/diff' });
  const patch = usePatchSearch();
  return (
    <div className="page">
      <header className="page-head">
        <h1>What changed</h1>
        <p className="muted">
          Every number that differs between two states of knowledge, and the releases, rows and
          events that explain each part of the difference.
        </p>
      </header>
      <StateForm />
      <Tabs
        label="What is compared"
        tabs={TABS}
        selected={of}
        onSelect={(next) =>
          patch({
            of: next === 'concentration' ? undefined : next,
            q: undefined,
            sort: undefined,
          })
        }
      >
        {(list, { id, labelledBy }) => (
          <>
            {list}
            <div role="tabpanel" id={id} aria-labelledby={labelledBy}>
              {PANELS[of]}
            </div>
          </>
        )}
      </Tabs>
      <WorkedOutBy methods={['difference@1']} />
    </div>
  );
}
