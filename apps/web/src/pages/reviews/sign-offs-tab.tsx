import { reviewOutcome, type SignOff } from '@chokepoint/api-contract';
import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { signOffs } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { today } from '../../lib/today.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { LatestOf } from '../../lib/latest-of.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { RecordForm } from '../../write/record-form.js';
import { WhereWritesAreTaken } from '../../write/where-writes-are-taken.js';
import { SAID_FIELDS } from '../../write/said-fields.js';
import { SIGN_OFF_COLUMNS } from './sign-off-columns.js';

/** Views that were signed off at a position and a signed head, and what changed since. */
export function SignOffsTab(): ReactNode {
  const { mineral, initiative } = useSearch({ from: '/reviews' });
  const asked = useKnowledge();
  const found = useQuery(signOffs({ mineral, initiative, limit: 50 }, asked));
  const table = useTableSearch();
  return (
    <Answered found={found} what="the sign-offs" height={320}>
      {(answer) => {
        const standing = answer.signOffs.filter(({ revocation }) => revocation === null);
        return (
          <>
            <p className="muted">
              Any page can be signed off, at the state that it shows: &lsquo;Sign off this
              view&rsquo; at its foot. What the ledger learns later never changes what was signed;
              where it touches the view, it is counted here.
            </p>
            <DataTable
              caption="Sign-offs"
              name="sign-offs"
              rows={answer.signOffs}
              columns={SIGN_OFF_COLUMNS}
              {...table}
              tools={<LatestOf {...answer} />}
              empty="No view had been signed off at this state of knowledge."
            />
            {asked.knownAt === undefined && standing.length > 0 && (
              <section aria-labelledby="revoke">
                <h2 id="revoke">Take a sign-off back</h2>
                <WhereWritesAreTaken
                  otherwise={
                    <>
                      On the machine itself <code>chokepoint review revoke</code> does the same.
                    </>
                  }
                >
                  <RevokeForm standing={standing} />
                </WhereWritesAreTaken>
              </section>
            )}
          </>
        );
      }}
    </Answered>
  );
}

const RevokeForm = ({ standing }: { readonly standing: readonly SignOff[] }): ReactNode => (
  <RecordForm
    labelledBy="revoke"
    fields={[
      {
        ...{ name: 'id', label: 'Sign-off', required: true },
        options: standing.map(({ id, by, on, text }) => [id, `${by}, ${on}: ${text}`]),
      },
      { name: 'reason', label: 'Reason', required: true, placeholder: 'A release was withdrawn' },
      ...SAID_FIELDS(today()),
    ]}
    submit="Take it back"
    refused="The sign-off was not taken back"
    send={(typed, token) => {
      const path = `sign-offs/${encodeURIComponent(typed('id'))}/revocation`;
      const body = { reason: typed('reason'), by: typed('by'), on: typed('on') };
      return post(reviewOutcome, path, body, token);
    }}
  />
);
