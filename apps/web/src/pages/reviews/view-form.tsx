import { reviewOutcome } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { precedence } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { today } from '../../lib/today.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { RecordForm } from '../../write/record-form.js';
import { WhereWritesAreTaken } from '../../write/where-writes-are-taken.js';
import { SAID_FIELDS } from '../../write/said-fields.js';
import { viewOf } from './view-of.js';

interface Props {
  readonly address: string;
  /** Of the heading and the form. */
  readonly id: string;
  readonly heading: string;
  /** What becomes of the view, in a sentence. */
  readonly meaning?: string;
  readonly text: { readonly label: string; readonly placeholder: string };
  readonly submit: string;
  readonly refused: string;
  /** Where it is sent to, below `/api/v1/`. */
  readonly path: string;
  /** What does the same on the command line. */
  readonly command: string;
}

/** Records something of what an address shows, at the state that the time bar shows. */
export function ViewForm(props: Props): ReactNode {
  const { address, id, heading, meaning, text, submit, refused, path, command } = props;
  const asked = useKnowledge();
  const { publishedBy = null } = asked;
  // Any answer says to which position the state was resolved.
  const found = useQuery(precedence(asked));
  const view = viewOf(address);
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Answered found={found} what="the state" height={200}>
        {({ knownAt }) => (
          <>
            <p>
              <a href={address}>{view.address}</a>, as the ledger stood at position {knownAt}
              {publishedBy === null ? '' : `, of what was published by ${formatDate(publishedBy)}`}.
            </p>
            {meaning !== undefined && <p className="prose">{meaning}</p>}
            <WhereWritesAreTaken
              otherwise={
                <>
                  On the machine itself <code>{command}</code> does the same.
                </>
              }
            >
              <RecordForm
                labelledBy={id}
                fields={[{ name: 'text', required: true, ...text }, ...SAID_FIELDS(today())]}
                submit={submit}
                refused={refused}
                send={(typed, token) => {
                  const said = { text: typed('text'), by: typed('by'), on: typed('on') };
                  const body = { view, at: { knownAt, publishedBy }, ...said };
                  return post(reviewOutcome, path, body, token);
                }}
              />
            </WhereWritesAreTaken>
          </>
        )}
      </Answered>
    </section>
  );
}
