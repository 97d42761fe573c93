import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { corrections } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { LatestOf } from '../../lib/latest-of.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { WhereWritesAreTaken } from '../../write/where-writes-are-taken.js';
import { CORRECTION_COLUMNS } from './correction-columns.js';
import { RemoveCorrectionForm } from './remove-correction-form.js';

/** What people corrected in publishers' figures, each beside the publisher's, and why. */
export function CorrectionsTab(): ReactNode {
  const { mineral, source } = useSearch({ from: '/sources' });
  const asked = useKnowledge();
  const found = useQuery(corrections({ mineral, source }, asked));
  const table = useTableSearch();
  return (
    <Answered found={found} what="the corrections" height={320}>
      {(answer) => {
        const standing = answer.corrections.filter(({ removal }) => removal === null);
        return (
          <>
            <p className="muted">
              A figure is corrected where its rows are shown (&lsquo;Where this figure comes
              from&rsquo;) or with <code>chokepoint correction make</code>. The publisher&apos;s
              figure stays on record, and counts again once the correction is removed.
            </p>
            <DataTable
              caption="Corrections"
              name="corrections"
              rows={answer.corrections}
              columns={CORRECTION_COLUMNS}
              {...table}
              tools={<LatestOf {...answer} />}
              empty="Nobody had corrected a figure at this state of knowledge."
            />
            {asked.knownAt === undefined && standing.length > 0 && (
              <section aria-labelledby="remove-correction">
                <h2 id="remove-correction">Take a correction back</h2>
                <WhereWritesAreTaken
                  otherwise={
                    <>
                      On the machine itself <code>chokepoint correction remove</code> does the same.
                    </>
                  }
                >
                  <RemoveCorrectionForm standing={standing} />
                </WhereWritesAreTaken>
              </section>
            )}
          </>
        );
      }}
    </Answered>
  );
}
