import { type PositionsAnswer } from '@chokepoint/api-contract';
import { formatDate, formatExact, kindWords } from '@chokepoint/charts';
import { Badge, type Column, DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { positions } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';

type Row = PositionsAnswer['positions'][number];

const COLUMNS: readonly Column<Row>[] = [
  { id: 'instrument', label: 'Instrument', value: ({ instrument }) => kindWords(instrument) },
  {
    id: 'initiative',
    label: 'Named by',
    value: ({ initiativeName }) => initiativeName,
    cell: ({ initiative, initiativeName }) => (
      <Link to="/initiatives/$id" params={{ id: initiative }}>
        {initiativeName}
      </Link>
    ),
  },
  {
    id: 'stance',
    label: 'The EU’s position',
    value: ({ stance }) => kindWords(stance),
    cell: ({ stance }) => (
      <Badge tone={stance === 'not-stated' ? 'warn' : 'neutral'}>{kindWords(stance)}</Badge>
    ),
  },
  {
    id: 'age',
    label: 'For days',
    numeric: true,
    value: ({ ageDays }) => ageDays,
    title: 'Since it was stated, else since the instrument was first named.',
    cell: ({ ageDays }) => formatExact(ageDays),
  },
  {
    id: 'source',
    label: 'By whom and where',
    value: ({ by }) => by,
    cell: ({ by, what, statedOn, citations }) =>
      statedOn === null ? (
        <span className="unknown">no source read so far</span>
      ) : (
        <>
          {by}, {formatDate(statedOn)}: {what}
          <p className="muted">{citations.map(({ publisher }) => publisher).join(', ')}</p>
        </>
      ),
  },
];

/** Whether the EU accepts, resists or replaces each instrument; silence ages. */
export function PositionsTab(): ReactNode {
  const found = useQuery(positions(useKnowledge()));
  const table = useTableSearch('-age');
  return (
    <Answered found={found} what="the positions" height={640}>
      {({ positions: rows }) => (
        <DataTable
          caption="Positions of the EU"
          name="positions"
          rows={rows}
          columns={COLUMNS}
          {...table}
          empty="No instrument of the register was known by this day."
        />
      )}
    </Answered>
  );
}
