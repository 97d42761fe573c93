import {
  type Basis,
  type Measure,
  type SourceId,
  type Stage,
  summedForms,
  type UnitId,
} from '@chokepoint/catalogue';
import type { StatementTable } from '@chokepoint/read-schema';
import type { Selectable } from 'kysely';
import type { ReadTransaction } from '../run/read-transaction.js';
import { SliceSums } from './slice-sums.js';

/** Statements whose facts are held in memory at a time: 40 × 500 rows at most. */
const PAGE = 40;

/** Measures that are shares of something; reserves are facts only. */
const MEASURED = new Set(['production', 'capacity', 'value', 'quantity', 'share']);
const BASES = new Set(['world-production', 'eu-imports', 'eu-sourcing']);

type Statement = Selectable<StatementTable>;

/** Every slice that a release reports of one mineral, with its sums where it has a concentration. */
export async function readFigures(
  db: ReadTransaction,
  releaseId: string,
  mineral: string,
): Promise<SliceSums[]> {
  const statements = await db
    .selectFrom('read.statement')
    .selectAll()
    .where('release_id', '=', releaseId)
    .where('mineral', '=', mineral)
    .orderBy('position')
    .execute();
  const slices = new Map<string, SliceSums>();
  for (let from = 0; from < statements.length; from += PAGE) {
    await addFacts(db, slices, statements.slice(from, from + PAGE));
  }
  return [...slices.values()];
}

async function addFacts(
  db: ReadTransaction,
  slices: Map<string, SliceSums>,
  statements: readonly Statement[],
): Promise<void> {
  const byPosition = new Map(statements.map((statement) => [statement.position, statement]));
  const facts = await db
    .selectFrom('read.fact')
    .select(['position', 'area', 'partner', 'period', 'value', 'low', 'high', 'flags'])
    .where('position', 'in', [...byPosition.keys()])
    .orderBy('position')
    .orderBy('row_no')
    .execute();
  for (const fact of facts) {
    const statement = byPosition.get(fact.position);
    if (statement === undefined) continue;
    const sums = sliceOf(slices, statement, fact.period);
    if (addsUp(statement)) sums.add(fact, statement.unit as UnitId);
  }
}

function sliceOf(
  slices: Map<string, SliceSums>,
  { stage, basis, measure, unit }: Statement,
  period: string,
): SliceSums {
  const key = [stage, basis, measure, period].join('|');
  const known = slices.get(key);
  if (known !== undefined) return known;
  const sums = new SliceSums({ stage, basis, measure, period }, unit as UnitId);
  slices.set(key, sums);
  return sums;
}

function addsUp({ source, mineral, stage, form, basis, measure }: Statement): boolean {
  if (!MEASURED.has(measure) || !BASES.has(basis)) return false;
  const forms = summedForms(
    source as SourceId,
    mineral,
    stage as Stage,
    basis as Basis,
    measure as Measure,
  );
  return forms === 'all' || forms.includes(form);
}
