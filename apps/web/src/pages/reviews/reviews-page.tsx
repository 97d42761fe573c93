import { Tabs } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { NotesTab } from './notes-tab.js';
import { SignForm } from './sign-form.js';
import { SignOffsTab } from './sign-offs-tab.js';

const TABS = [
  { id: 'sign-offs', label: 'Sign-offs' },
  { id: 'notes', label: 'Notes and findings' },
] as const;

const PANELS = { 'sign-offs': <SignOffsTab />, notes: <NotesTab /> };

/** What was signed off and noted, at which state, and what changed since. */
export function ReviewsPage(): ReactNode {
  useTitle('Reviews');
  const { list = 'sign-offs', view } = useSearch({ from: '/reviews' });
  const patch = usePatchSearch();
  return (
    <div className="page">
      <h1>Reviews</h1>
      {view !== undefined && <SignForm address={view} />}
      <Tabs
        label="Reviews"
        tabs={TABS}
        selected={list}
        onSelect={(next) =>
          patch({ list: next === 'sign-offs' ? undefined : next, q: undefined, sort: undefined })
        }
      >
        {(tabs, { id, labelledBy }) => (
          <>
            {tabs}
            <div role="tabpanel" id={id} aria-labelledby={labelledBy}>
              {PANELS[list]}
            </div>
          </>
        )}
      </Tabs>
    </div>
  );
}
