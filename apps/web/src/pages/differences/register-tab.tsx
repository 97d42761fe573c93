import { type RegisterDifference } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { type Column, DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { registerDifferences } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { CAUSE_WORDS } from './difference-words.js';
import { Summary } from './summary.js';
import { useStates } from './use-states.js';

const COLUMNS: readonly Column<RegisterDifference>[] = [
  {
    id: 'initiative',
    label: 'Initiative',
    value: ({ initiativeName }) => initiativeName,
    cell: ({ initiative, initiativeName }) => (
      <Link to="/initiatives/$id" params={{ id: initiative }}>
        {initiativeName}
      </Link>
    ),
  },
  {
    id: 'on',
    label: 'On',
    nowrap: true,
    value: ({ on }) => on,
    cell: ({ on }) => formatDate(on),
  },
  {
    id: 'known',
    label: 'Known',
    value: ({ knownAtOnly }) =>
      knownAtOnly === 'later' ? 'at the second state' : 'at the first state alone',
  },
  { id: 'type', label: 'Statement', value: ({ type }) => type },
  { id: 'summary', label: 'Says', value: ({ summary }) => summary },
  { id: 'cause', label: 'Why', value: ({ cause }) => CAUSE_WORDS[cause] },
  { id: 'position', label: 'Position', numeric: true, value: ({ position }) => Number(position) },
  { id: 'actor', label: 'Recorded by', hidden: true, value: ({ actor }) => actor },
];

/** Statements on initiatives that are known at one of the states alone. */
export function RegisterTab(): ReactNode {
  const { initiative } = useSearch({ from: '/diff' });
  const patch = usePatchSearch();
  const states = useStates();
  const found = useQuery(registerDifferences(states, { initiative }));
  const table = useTableSearch();
  return (
    <Answered found={found} what="the statements that differ" height={640}>
      {(answer) => (
        <>
          <Summary answer={answer} what="statements" shown={answer.statements.length} />
          <DataTable
            caption="Statements that differ"
            name="register-differences"
            rows={answer.statements}
            columns={COLUMNS}
            {...table}
            tools={
              <>
                {initiative !== undefined && (
                  <button type="button" onClick={() => patch({ initiative: undefined })}>
                    All initiatives
                  </button>
                )}
                <DownloadAnswer
                  path="diff/register"
                  params={{ ...states, initiative, limit: 500 }}
                  name="register-differences"
                  label="Statements"
                />
              </>
            }
            empty="Between these states no statement on an initiative differs."
          />
        </>
      )}
    </Answered>
  );
}
