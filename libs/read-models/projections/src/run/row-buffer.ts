import type { Insertable } from 'kysely';
import type { ReadDatabase } from '@chokepoint/read-schema';
import { type Columns, insertRows, type ReadTransaction } from './insert-rows.js';

type Buffered =
  | 'read.assessment'
  | 'read.fact'
  | 'read.initiative_event'
  | 'read.reject'
  | 'read.statement'
  | 'read.trade_parameter';

const position = 'bigint';
const rowNo = 'integer';
const text = 'text';
const number = 'double precision';

const COLUMNS: { readonly [Table in Buffered]: Columns<Table> } = {
  'read.statement': {
    position,
    event_id: 'uuid',
    content_hash: text,
    release_id: text,
    source: text,
    file: text,
    mineral: text,
    stage: text,
    form: text,
    basis: text,
    measure: text,
    unit: text,
  },
  'read.fact': {
    position,
    row_no: rowNo,
    area: text,
    partner: text,
    period: text,
    value: number,
    low: number,
    high: number,
    flags: 'text[]',
    source_row: 'integer',
    raw: text,
  },
  'read.reject': {
    position,
    row_no: rowNo,
    release_id: text,
    file: text,
    source_row: 'integer',
    field: text,
    raw: text,
    reason: text,
  },
  'read.assessment': {
    position,
    row_no: rowNo,
    release_id: text,
    mineral: text,
    material: text,
    year: text,
    supply_risk: number,
    economic_importance: number,
    source_row: 'integer',
    raw: text,
  },
  'read.trade_parameter': {
    position,
    row_no: rowNo,
    release_id: text,
    mineral: text,
    stage: text,
    area: text,
    period: text,
    t: number,
    source_row: 'integer',
  },
  'read.initiative_event': {
    position,
    initiative_id: text,
    type: text,
    on_date: 'date',
    data: 'jsonb',
  },
};

type Rows = { [Table in Buffered]: Insertable<ReadDatabase[Table]>[] };

/** Rows of a batch on their way to the database, so that many events share one insert. */
export class RowBuffer {
  private rows: Rows = emptyRows();

  add<Table extends Buffered>(table: Table, row: Insertable<ReadDatabase[Table]>): void {
    this.rows[table].push(row);
  }

  async flush(db: ReadTransaction): Promise<void> {
    const rows = this.rows;
    this.rows = emptyRows();
    await insertRows(db, 'read.statement', COLUMNS['read.statement'], rows['read.statement']);
    await insertRows(db, 'read.fact', COLUMNS['read.fact'], rows['read.fact']);
    await insertRows(db, 'read.reject', COLUMNS['read.reject'], rows['read.reject']);
    await insertRows(db, 'read.assessment', COLUMNS['read.assessment'], rows['read.assessment']);
    await insertRows(
      db,
      'read.trade_parameter',
      COLUMNS['read.trade_parameter'],
      rows['read.trade_parameter'],
    );
    await insertRows(
      db,
      'read.initiative_event',
      COLUMNS['read.initiative_event'],
      rows['read.initiative_event'],
    );
  }
}

const emptyRows = (): Rows => ({
  'read.assessment': [],
  'read.fact': [],
  'read.initiative_event': [],
  'read.reject': [],
  'read.statement': [],
  'read.trade_parameter': [],
});
