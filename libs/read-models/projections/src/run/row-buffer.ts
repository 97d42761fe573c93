import type { Insertable } from 'kysely';
import type { ReadDatabase, StatementTable } from '@chokepoint/read-schema';
import { addToTallies, type Reported } from '../concentration/tally.projection.js';
import type { ReadTransaction } from './read-transaction.js';
import { type Columns, TableInsert } from './table-insert.js';

type Buffered =
  | 'read.analysis'
  | 'read.analysis_run'
  | 'read.assessment'
  | 'read.criticality_input'
  | 'read.contract'
  | 'read.governance'
  | 'read.import_step'
  | 'read.initiative_event'
  | 'read.project_event'
  | 'read.review_event'
  | 'read.reject'
  | 'read.stockpile'
  | 'read.trade_parameter';

const position = 'bigint';
const rowNo = 'integer';
const text = 'text';
const number = 'double precision';

const STANDING = {
  position,
  row_no: rowNo,
  release_id: text,
  event_id: 'uuid',
  content_hash: text,
  file: text,
  flags: 'text[]',
  source_row: 'integer',
  raw: text,
} as const;

const COLUMNS: { readonly [Table in Buffered]: Columns<Table> } = {
  'read.analysis': { position, analysis_id: text, data: 'jsonb' },
  'read.analysis_run': {
    position,
    analysis_id: text,
    method: text,
    inputs_position: position,
    digests: 'text[]',
    assessable: 'integer',
    rose: 'integer',
    fell: 'integer',
  },
  'read.import_step': {
    release_id: text,
    position,
    recorded_at: 'timestamptz',
    statements: 'integer',
    facts: 'integer',
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
  'read.criticality_input': {
    position,
    row_no: rowNo,
    release_id: text,
    file: text,
    mineral: text,
    material: text,
    year: text,
    stage: text,
    supply_data: text,
    import_reliance: number,
    eol_recycling_input_rate: number,
    substitution_sr: number,
    substitution_ei: number,
    hhi_wgi_global: number,
    hhi_wgi_eu: number,
    supply_risk_global: number,
    supply_risk_eu: number,
    supply_risk_both: number,
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
  'read.stockpile': {
    ...STANDING,
    mineral: text,
    holder: text,
    holder_kind: text,
    area: text,
    form: text,
    purity: text,
    stood_at: text,
    quantity: number,
    low: number,
    high: number,
    unit: text,
    release_rule: text,
    confidentiality: text,
  },
  'read.contract': {
    ...STANDING,
    mineral: text,
    stage: text,
    form: text,
    counterparty: text,
    counterparty_area: text,
    valid_from: 'date',
    valid_until: 'date',
    quantity_per_year: number,
    unit: text,
    price_terms: text,
    share_committed: number,
    confidentiality: text,
  },
  'read.governance': {
    position,
    row_no: rowNo,
    release_id: text,
    area: text,
    dimension: text,
    year: text,
    estimate: number,
    standard_error: number,
    source_row: 'integer',
  },
  'read.initiative_event': {
    position,
    initiative_id: text,
    revision: 'integer',
    type: text,
    on_date: 'date',
    data: 'jsonb',
    recorded_at: 'timestamptz',
    actor: text,
  },
  'read.project_event': {
    position,
    project_id: text,
    revision: 'integer',
    type: text,
    on_date: 'date',
    recorded_at: 'timestamptz',
    actor: text,
    data: 'jsonb',
  },
  'read.review_event': {
    position,
    stream: text,
    type: text,
    on_date: 'date',
    recorded_at: 'timestamptz',
    actor: text,
    event_id: 'uuid',
    data: 'jsonb',
  },
};

type Inserts = { readonly [Table in Buffered]: TableInsert<Table> };

/** Rows of a batch on their way to the database, so that many events share one insert. */
export class RowBuffer {
  private readonly inserts: Inserts = {
    'read.import_step': new TableInsert('read.import_step', COLUMNS['read.import_step']),
    'read.reject': new TableInsert('read.reject', COLUMNS['read.reject']),
    'read.assessment': new TableInsert('read.assessment', COLUMNS['read.assessment']),
    'read.criticality_input': new TableInsert(
      'read.criticality_input',
      COLUMNS['read.criticality_input'],
    ),
    'read.trade_parameter': new TableInsert(
      'read.trade_parameter',
      COLUMNS['read.trade_parameter'],
    ),
    'read.stockpile': new TableInsert('read.stockpile', COLUMNS['read.stockpile']),
    'read.contract': new TableInsert('read.contract', COLUMNS['read.contract']),
    'read.governance': new TableInsert('read.governance', COLUMNS['read.governance']),
    'read.analysis': new TableInsert('read.analysis', COLUMNS['read.analysis']),
    'read.analysis_run': new TableInsert('read.analysis_run', COLUMNS['read.analysis_run']),
    'read.initiative_event': new TableInsert(
      'read.initiative_event',
      COLUMNS['read.initiative_event'],
    ),
    'read.project_event': new TableInsert('read.project_event', COLUMNS['read.project_event']),
    'read.review_event': new TableInsert('read.review_event', COLUMNS['read.review_event']),
  };

  private statements: Insertable<StatementTable>[] = [];
  private reported: Reported[] = [];

  /** A statement is one large value, which would only be escaped and unescaped inside an array. */
  addStatement(row: Insertable<StatementTable>, reported: Reported): void {
    this.statements.push(row);
    this.reported.push(reported);
  }

  add<Table extends Buffered>(table: Table, row: Insertable<ReadDatabase[Table]>): void {
    this.inserts[table].add(row);
  }

  async flush(db: ReadTransaction): Promise<void> {
    const { statements, reported } = this;
    this.statements = [];
    this.reported = [];
    if (statements.length > 0) await db.insertInto('read.statement').values(statements).execute();
    await addToTallies(db, reported);
    for (const insert of Object.values(this.inserts)) await insert.flush(db);
  }
}
