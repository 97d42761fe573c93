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

/** Signs off what an address shows, at the state that the time bar shows. */
export function SignForm({ address }: { readonly address: string }): ReactNode {
  const asked = useKnowledge();
  const { publishedBy = null } = asked;
  // Any answer says to which position the state was resolved.
  const found = useQuery(precedence(asked));
  const view = viewOf(address);
  return (
    <section className="panel" aria-labelledby="sign">
      <h2 id="sign">Sign off a view</h2>
      <Answered found={found} what="the state" height={200}>
        {({ knownAt }) => (
          <>
            <p>
              <a href={address}>{view.address}</a>, as the ledger stood at position {knownAt}
              {publishedBy === null ? '' : `, of what was published by ${formatDate(publishedBy)}`}.
            </p>
            <WhereWritesAreTaken
              otherwise={
                <>
                  On the machine itself <code>chokepoint review sign</code> does the same.
                </>
              }
            >
              <RecordForm
                labelledBy="sign"
                fields={[
                  {
                    ...{ name: 'text', label: 'What is signed off', required: true },
                    placeholder: 'Figures of the annual report',
                  },
                  ...SAID_FIELDS(today()),
                ]}
                submit="Sign it off"
                refused="The view was not signed off"
                send={(typed, token) => {
                  const said = { text: typed('text'), by: typed('by'), on: typed('on') };
                  const body = { view, at: { knownAt, publishedBy }, ...said };
                  return post(reviewOutcome, 'sign-offs', body, token);
                }}
              />
            </WhereWritesAreTaken>
          </>
        )}
      </Answered>
    </section>
  );
}
