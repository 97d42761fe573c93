import { type OwnersAnswer } from '@chokepoint/api-contract';
import { formatDate, kindWords } from '@chokepoint/charts';
import { type Column, DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { owners } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';

type Row = OwnersAnswer['rows'][number];
type Body = OwnersAnswer['bodies'][number];

/** Initiatives by the bodies of the EU that answer for them. */
export function OwnersTab(): ReactNode {
  const found = useQuery(owners(useKnowledge()));
  return (
    <Answered found={found} what="the owners" height={640}>
      {(answer) => <Matrix answer={answer} />}
    </Answered>
  );
}

function Matrix({ answer }: { readonly answer: OwnersAnswer }): ReactNode {
  const table = useTableSearch('-ownerless');
  const columns = useMemo(() => columnsOf(answer.bodies), [answer.bodies]);
  const { deliverables, ownerless } = answer;
  return (
    <>
      <p className="muted">
        {deliverables === 0
          ? 'No promise has the EU on one side.'
          : `For ${ownerless} of ${deliverables} promises with the EU on one side its source names nobody there.`}{' '}
        An empty cell says that no source read so far names an owner, not that there is none.
      </p>
      <DataTable
        caption="Owners in the EU"
        name="owners"
        rows={answer.rows}
        columns={columns}
        {...table}
        empty="No initiative of the register was known by this day."
      />
    </>
  );
}

const cellOf = (row: Row, body: Body | null) => row.owners.find((one) => one.body === body);

const columnsOf = (bodies: readonly Body[]): readonly Column<Row>[] => [
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
  { id: 'owned', label: 'Owners', numeric: true, value: ({ owned }) => owned },
  {
    id: 'ownerless',
    label: 'Promises without one',
    numeric: true,
    value: ({ ownerless }) => ownerless,
    cell: ({ ownerless, deliverables }) => `${ownerless} of ${deliverables}`,
  },
  ...[...bodies, null].map((body): Column<Row> => ({
    id: body ?? 'unplaced',
    label: body === null ? 'Named by the promise' : kindWords(body),
    value: (row) => cellOf(row, body)?.names.join(', ') ?? null,
    cell: (row) => <Cell cell={cellOf(row, body)} />,
  })),
];

function Cell({ cell }: { readonly cell: ReturnType<typeof cellOf> }): ReactNode {
  if (cell === undefined) return <span className="unknown">none named</span>;
  const { names, lastAct } = cell;
  return (
    <>
      {names.join(', ')}
      {lastAct && (
        <p className="muted">
          {formatDate(lastAct.on, lastAct.precision)}: {lastAct.what}
        </p>
      )}
    </>
  );
}
