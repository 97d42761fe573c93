import { type Note, reviewOutcome } from '@chokepoint/api-contract';
import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { notes } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { today } from '../../lib/today.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { LatestOf } from '../../lib/latest-of.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { RecordForm } from '../../write/record-form.js';
import { WhereWritesAreTaken } from '../../write/where-writes-are-taken.js';
import { NOTE_COLUMNS } from './note-columns.js';
import { SAID_FIELDS } from '../../write/said-fields.js';

/** Notes and findings on figures, each at the state that its author looked at. */
export function NotesTab(): ReactNode {
  const { mineral } = useSearch({ from: '/reviews' });
  const asked = useKnowledge();
  const found = useQuery(notes({ mineral, limit: 500 }, asked));
  const table = useTableSearch();
  return (
    <Answered found={found} what="the notes" height={320}>
      {(answer) => {
        const open = answer.notes.filter(({ closing }) => closing === null);
        return (
          <>
            <p className="muted">
              A note is attached where the rows of a figure are shown (&lsquo;Where this figure
              comes from&rsquo;), at the state that is looked at.
            </p>
            <DataTable
              caption="Notes"
              name="notes"
              rows={answer.notes}
              columns={NOTE_COLUMNS}
              {...table}
              tools={<LatestOf {...answer} />}
              empty="Nobody had noted anything at this state of knowledge."
            />
            {asked.knownAt === undefined && open.length > 0 && (
              <section aria-labelledby="close-note">
                <h2 id="close-note">Close a note</h2>
                <WhereWritesAreTaken
                  otherwise={
                    <>
                      On the machine itself <code>chokepoint review close</code> does the same.
                    </>
                  }
                >
                  <CloseForm open={open} />
                </WhereWritesAreTaken>
              </section>
            )}
          </>
        );
      }}
    </Answered>
  );
}

const CloseForm = ({ open }: { readonly open: readonly Note[] }): ReactNode => (
  <RecordForm
    labelledBy="close-note"
    fields={[
      {
        ...{ name: 'id', label: 'Note', required: true },
        options: open.map(({ id, mineralName, text }) => [id, `${mineralName}: ${text}`]),
      },
      {
        ...{ name: 'outcome', label: 'Outcome', required: true },
        options: [
          ['resolved', 'resolved'],
          ['withdrawn', 'withdrawn'],
        ],
      },
      { name: 'text', label: 'How it was dealt with', required: true },
      ...SAID_FIELDS(today()),
    ]}
    submit="Close it"
    refused="The note was not closed"
    send={(typed, token) => {
      const path = `notes/${encodeURIComponent(typed('id'))}/closing`;
      const said = { text: typed('text'), by: typed('by'), on: typed('on') };
      return post(reviewOutcome, path, { outcome: typed('outcome'), ...said }, token);
    }}
  />
);
