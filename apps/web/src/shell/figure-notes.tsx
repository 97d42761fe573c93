import { type Note, reviewOutcome } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { Badge } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { post } from '../api/post.js';
import { notes } from '../api/queries.js';
import { Answered } from '../lib/answered.js';
import { today } from '../lib/today.js';
import { useKnowledge } from '../lib/use-knowledge.js';
import { SAID_FIELDS } from '../write/said-fields.js';
import { type ProvenanceKey } from '../search/provenance-key.js';
import { RecordForm } from '../write/record-form.js';
import { WhereWritesAreTaken } from '../write/where-writes-are-taken.js';

interface Props {
  readonly figure: ProvenanceKey;
  /** Position that the rows were read at. */
  readonly knownAt: string;
}

/** What people noted of a figure, and where they can. */
export function FigureNotes({ figure, knownAt }: Props): ReactNode {
  const { mineral, stage, basis, measure, source, period, area } = figure;
  const found = useQuery(
    notes({ mineral, stage, basis, measure, source, period, area, limit: 100 }, useKnowledge()),
  );
  return (
    <section className="fact">
      <h3 id="figure-notes">Notes</h3>
      <Answered found={found} what="the notes" height={60}>
        {(answer) =>
          answer.notes.length === 0 ? (
            <p className="muted">Nobody has noted anything of this figure.</p>
          ) : (
            <ul className="release-list">
              {answer.notes.map((note) => (
                <NoteLine key={note.id} note={note} />
              ))}
            </ul>
          )
        }
      </Answered>
      <AttachNote figure={figure} knownAt={knownAt} />
    </section>
  );
}

const NoteLine = ({ note }: { readonly note: Note }): ReactNode => {
  const { kind, text, by, on, at, closing } = note;
  return (
    <li>
      <Badge tone={kind === 'finding' && closing === null ? 'warn' : 'neutral'}>
        {closing === null ? kind : `${kind}, ${closing.outcome}`}
      </Badge>{' '}
      {text}
      <p className="muted">
        {by}, {formatDate(on)}, at position {at.knownAt}
        {closing && `. ${closing.by}, ${formatDate(closing.on)}: ${closing.text}`}
      </p>
    </li>
  );
};

function AttachNote({ figure, knownAt }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const { publishedBy = null } = useKnowledge();
  if (!open) {
    return (
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        Attach a note …
      </button>
    );
  }
  return (
    <WhereWritesAreTaken
      otherwise={
        <>
          On the machine itself <code>chokepoint review note</code> does the same.
        </>
      }
    >
      <RecordForm
        labelledBy="figure-notes"
        fields={[
          {
            ...{ name: 'kind', label: 'Kind', required: true },
            options: [
              ['note', 'note: to be known'],
              ['finding', 'finding: to be dealt with'],
            ],
          },
          { name: 'text', label: 'Text', required: true, type: 'long' },
          ...SAID_FIELDS(today()),
        ]}
        submit="Attach it"
        refused="The note was not attached"
        send={(typed, token) => {
          const { mineral, stage, basis, measure, source, period, area } = figure;
          const body = {
            kind: typed('kind'),
            figure: { mineral, stage, basis, measure, source, period, area },
            at: { knownAt, publishedBy },
            ...{ text: typed('text'), by: typed('by'), on: typed('on') },
          };
          return post(reviewOutcome, 'notes', body, token);
        }}
      />
    </WhereWritesAreTaken>
  );
}
