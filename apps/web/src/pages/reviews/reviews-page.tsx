import { Tabs } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { NotesTab } from './notes-tab.js';
import { PagesTab } from './pages-tab.js';
import { SignOffsTab } from './sign-offs-tab.js';
import { ViewForm } from './view-form.js';

const TABS = [
  { id: 'sign-offs', label: 'Sign-offs' },
  { id: 'pages', label: 'Published pages' },
  { id: 'notes', label: 'Notes and findings' },
] as const;

const PANELS = { 'sign-offs': <SignOffsTab />, pages: <PagesTab />, notes: <NotesTab /> };

/** What was signed off, published and noted, at which state, and what changed since. */
export function ReviewsPage(): ReactNode {
  useTitle('Reviews');
  const { list = 'sign-offs', view } = useSearch({ from: '/reviews' });
  const patch = usePatchSearch();
  return (
    <div className="page">
      <h1>Reviews</h1>
      {view !== undefined &&
        (list === 'pages' ? <PublishForm {...{ view }} /> : <SignForm {...{ view }} />)}
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

const SignForm = ({ view }: { readonly view: string }): ReactNode => (
  <ViewForm
    address={view}
    id="sign"
    heading="Sign off a view"
    text={{ label: 'What is signed off', placeholder: 'Figures of the annual report' }}
    submit="Sign it off"
    refused="The view was not signed off"
    path="sign-offs"
    command="chokepoint review sign"
  />
);

const PublishForm = ({ view }: { readonly view: string }): ReactNode => (
  <ViewForm
    address={view}
    id="publish"
    heading="Publish a view"
    meaning="The series that its address selects, or all of the mineral where it selects none, become a page with an address of its own, with charts, figures, data and proofs inside. Nobody can change or remove it."
    text={{ label: 'What it is published for', placeholder: 'Annex of the annual report' }}
    submit="Publish it"
    refused="The view was not published"
    path="frozen-views"
    command="chokepoint review publish"
  />
);
