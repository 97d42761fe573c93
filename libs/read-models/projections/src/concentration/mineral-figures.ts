import {
  type Basis,
  type Measure,
  type SourceId,
  type Stage,
  summedForms,
  type UnitId,
} from '@chokepoint/catalogue';
import { START } from '@chokepoint/kernel';
import type { StatementTable } from '@chokepoint/read-schema';
import { decodeFact, type FactTuple } from '@chokepoint/supply';
import type { Selectable } from 'kysely';
import type { ReadTransaction } from '../run/read-transaction.js';
import { SliceSums } from './slice-sums.js';

/** Statements that are held in memory at a time: 40 × 500 facts at most. */
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
  const slices = new Map<string, SliceSums>();
  let after: string | undefined = START;
  while (after !== undefined) {
    const statements: readonly Statement[] = await statementsAfter(db, releaseId, mineral, after);
    for (const statement of statements) addFacts(slices, statement);
    after = statements.at(-1)?.position;
  }
  return [...slices.values()];
}

const statementsAfter = (
  db: ReadTransaction,
  releaseId: string,
  mineral: string,
  position: string,
): Promise<readonly Statement[]> =>
  db
    .selectFrom('read.statement')
    .selectAll()
    .where('release_id', '=', releaseId)
    .where('mineral', '=', mineral)
    .where('position', '>', position)
    .orderBy('position')
    .limit(PAGE)
    .execute();

function addFacts(slices: Map<string, SliceSums>, statement: Statement): void {
  const counts = addsUp(statement);
  for (const tuple of statement.facts as readonly FactTuple[]) {
    const fact = decodeFact(tuple);
    const sums = sliceOf(slices, statement, fact.period);
    if (counts) sums.add(fact, statement.unit as UnitId);
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
