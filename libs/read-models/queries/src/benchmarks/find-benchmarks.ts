import type {
  BenchmarkMaterial,
  BenchmarkRow,
  BenchmarksAnswer,
  BenchmarksQuery,
  Gap,
} from '@chokepoint/api-contract';
import { mineral as knownMineral } from '@chokepoint/catalogue';
import {
  DEPENDENCY_BASES,
  intervals,
  paceTo2030,
  SINGLE_COUNTRY_LIMIT,
} from '@chokepoint/dependency';
import { ok } from '@chokepoint/kernel';
import { SeriesBook } from '../concentration/series-book.js';
import { type ShareRow, sharesQuery } from '../criticality/shares.query.js';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { latestShares, type MineralFigures } from '../minerals/mineral-figures.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { capacityAnswers } from './capacity.js';
import { type ConsumptionInputs, consumptionRow } from './consumption-row.js';
import { entriesOf, type Entry } from './entries.js';
import { importsRow } from './imports-row.js';
import { sourcingRow } from './sourcing-row.js';
import { importWeightsQuery, unionFiguresQuery } from './union-figures.query.js';

export interface BenchmarksParams extends Omit<BenchmarksQuery, 'publishedBy' | 'knownAt'> {
  /** The day of the question, ISO. */
  readonly asOf: string;
}

/** What the sources say that the benchmarks can be held against. */
interface Figures extends Pick<MineralFigures, 'book' | 'sharesOf'>, ConsumptionInputs {
  readonly shares: readonly ShareRow[];
}

/**
 * The benchmarks of Art. 5 of Regulation (EU) 2024/1252: one third country's share on three bases, of
 * which only consumption is the law's, and Union capacity over consumption. Refuses 'unknown-mineral'.
 */
export const findBenchmarks: Find<BenchmarksParams, BenchmarksAnswer> = async (
  db,
  { mineral: asked, asOf },
  knowledge,
) => {
  const item = asked === undefined ? null : knownMineral(asked);
  if (item === undefined) return unknownMineral(asked ?? '');
  const entries = entriesOf(item);
  const figures = await readFigures(db, entries, knowledge);
  const strategic = entries.filter(({ label }) => label !== null).map((entry) => entry.item.id);
  return ok({
    ...knowledge,
    asOf,
    mineral: item?.id ?? null,
    line: {
      share: SINGLE_COUNTRY_LIMIT,
      article: 'Regulation (EU) 2024/1252, Art. 5(1)(b)',
      yearsLeft: paceTo2030(intervals.point(0), SINGLE_COUNTRY_LIMIT, asOf).yearsLeft,
    },
    materials: entries.map((entry) => toMaterial(entry, figures, asOf)),
    capacity: capacityAnswers(strategic, figures.union, asOf),
    gaps: [...ONE_COUNTRY_GAPS],
  });
};

const ONE_COUNTRY_GAPS: readonly Gap[] = [
  {
    code: 'own-reading',
    message:
      'The Act gives no formula for what is counted twice, lost, stocked or sent on. Shares of imports and of sourcing are held against its line as ratios of their own; its own basis is consumption.',
  },
];

async function readFigures(
  db: ReadDb,
  entries: readonly Entry[],
  knowledge: ResolvedKnowledge,
): Promise<Figures> {
  const ids = [
    ...new Set(entries.flatMap(({ item, keys }) => [item.id, ...keys.map((key) => key.subject)])),
  ];
  return {
    book: await SeriesBook.read(db, ids, knowledge),
    sharesOf: await latestShares(db, ids, knowledge),
    shares: await sharesQuery(db, ids, knowledge).execute(),
    union: await unionFiguresQuery(db, ids, knowledge).execute(),
    weights: await importWeightsQuery(db, ids, knowledge).execute(),
  };
}

function toMaterial(
  { item, label, keys }: Entry,
  figures: Figures,
  asOf: string,
): BenchmarkMaterial {
  const rows = keys.flatMap((key) => [
    importsRow(key, figures, asOf),
    sourcingRow(key, figures.shares, asOf),
    consumptionRow(key, figures, asOf),
  ]);
  return {
    mineral: item.id,
    name: item.name,
    label,
    grade: item.grade,
    strategic: item.strategic,
    verdicts: DEPENDENCY_BASES.map((basis) => verdictOf(basis, rows)),
    rows,
    gaps: [
      ...(item.strategic ? [] : [NOT_STRATEGIC]),
      ...(item.members.length > 0 ? [MEMBERS_APART] : []),
      ...(keys.length === 0 ? [NO_STAGE] : []),
    ],
  };
}

const NOT_STRATEGIC: Gap = {
  code: 'not-strategic',
  message:
    'Art. 5 speaks of strategic raw materials; this one is not on that list. It is held against the same line for comparison only.',
};
const MEMBERS_APART: Gap = {
  code: 'members-apart',
  message:
    "Shares of a group's members are not added up to the group's: each member stands by itself, and the group is above where one of them is. Our choice; the Act does not say.",
};
const NO_STAGE: Gap = {
  code: 'no-stage-reported',
  message: 'No source here reports this material by itself at any stage.',
};

/** A material is above where one row is, at any stage; open before below, as the less is known. */
function verdictOf(
  basis: BenchmarkRow['basis'],
  all: readonly BenchmarkRow[],
): BenchmarkMaterial['verdicts'][number] {
  const rows = all.filter((row) => row.basis === basis);
  const has = (status: BenchmarkRow['status']) => rows.some((row) => row.status === status);
  const order = ['above', 'cannot-tell', 'below'] as const;
  return {
    basis,
    status: order.find(has) ?? 'not-computable',
    above: rows
      .filter(({ status }) => status === 'above')
      .map(({ subject, stage, flags }) => ({
        subject,
        stage,
        suspect: flags.includes('suspect'),
      })),
  };
}
