import { namedIn, type Provenance, type Table } from '@chokepoint/exports';
import { type Table as Model } from '@tanstack/react-table';
import { useState, type ReactNode } from 'react';
import { useSurroundings } from '../files/surroundings.js';
import { TableDownloads } from '../files/table-downloads.js';
import { ErrorPanel } from '../state/error-panel.js';
import { type Column } from './column.js';

interface Props<Row> {
  readonly caption: string;
  readonly name: string;
  readonly table: Model<Row>;
  readonly columns: readonly Column<Row>[];
}

/** Hands out the rows and columns that are shown, in their order, with what the rows rest on. */
export function TableFiles<Row>({ caption, name, table, columns }: Props<Row>): ReactNode {
  const { state, releases } = useSurroundings();
  const [failure, setFailure] = useState<unknown>(null);
  const rows = (): readonly Row[] => table.getRowModel().rows.map(({ original }) => original);
  const shown = (): Table => {
    const visible = columns.filter(({ id }) => table.getColumn(id)?.getIsVisible());
    return {
      columns: visible.map(({ label }) => label),
      rows: rows().map((row) => visible.map((column) => column.value(row))),
    };
  };
  const provenance = (): Provenance => ({
    title: caption,
    subtitle: '',
    ...namedIn(rows(), releases),
    ...state(),
  });
  if (failure !== null) {
    const retry = (): void => setFailure(null);
    return <ErrorPanel what="The file could not be made" error={failure} onRetry={retry} />;
  }
  return (
    <div className="downloads" role="group" aria-label="Download">
      <span className="muted">Download</span>
      <TableDownloads table={shown} provenance={provenance} name={name} onFailure={setFailure} />
    </div>
  );
}
