import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { facts } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { FACT_COLUMNS } from './fact-columns.js';
import { type Series } from './series-choice.js';

const LIMIT = 5000;

interface Props {
  readonly id: string;
  readonly name: string;
  readonly series: Series | undefined;
}

/** The recorded rows behind the chosen series, each with its file, row, release, event and hash. */
export function FactsPanel({ id, name, series }: Props): ReactNode {
  const asked = useKnowledge();
  const { facts: filter = '', sort } = useSearch({ from: '/minerals/$id' });
  const patch = usePatchSearch();
  const { stage, basis, measure, source, frequency } = series ?? {};
  const found = useQuery(
    facts(id, { stage, basis, measure, source, frequency, limit: LIMIT }, asked),
  );
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">Facts behind the chosen series of {name}</h2>
      <Answered found={found} what="the facts" height={480}>
        {({ facts: rows, nextCursor }) => (
          <>
            {nextCursor && (
              <p className="muted">The first {LIMIT} rows are shown; ask the API for the rest.</p>
            )}
            <DataTable
              caption={`Facts of ${name}`}
              name={`${id}-facts`}
              rows={rows}
              columns={FACT_COLUMNS}
              sort={sort}
              onSort={(next) => patch({ sort: next })}
              filter={filter}
              onFilter={(text) => patch({ facts: text || undefined })}
              empty="No fact of this series is on record at this state of knowledge."
            />
          </>
        )}
      </Answered>
    </section>
  );
}
