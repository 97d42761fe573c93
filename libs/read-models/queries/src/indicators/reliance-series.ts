import { type IndicatorSeries, stage as stageSchema } from '@chokepoint/api-contract';
import { AS_PUBLISHED_METHOD, asPublished } from '@chokepoint/dependency';
import type { RelianceRow } from './reliance.query.js';
import { toPoint } from './to-point.js';

/** The studies print whole percent. */
const DECIMALS = 2;

const GAP = {
  code: 'mean-of-years',
  message: 'A mean over the five years before the study, as its publisher worked it out.',
};

/** Import reliance as the Commission's studies print it, by the year of the study. */
export function relianceSeries(rows: readonly RelianceRow[]): readonly IndicatorSeries[] {
  const series = new Map<string, RelianceRow[]>();
  for (const row of rows) {
    const key = [row.mineral, row.material, row.stage, row.source].join('|');
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  return [...series.values()].flatMap(toSeries);
}

function toSeries(rows: readonly RelianceRow[]): readonly IndicatorSeries[] {
  const [first] = rows;
  if (first === undefined) return [];
  const stage = stageSchema.safeParse(first.stage);
  // Several tables of one study print the same rate of one year.
  const byYear = new Map(rows.map((row) => [row.year, row]));
  return [
    {
      indicator: 'import-reliance',
      mineral: first.mineral,
      stage: stage.success ? stage.data : null,
      basis: null,
      measure: null,
      source: first.source,
      holder: null,
      area: { area: 'EU27', name: first.material },
      unit: 'share',
      methods: [AS_PUBLISHED_METHOD],
      sharedWith: [],
      line: null,
      points: [...byYear.values()].flatMap(pointOf),
    },
  ];
}

function pointOf(row: RelianceRow): IndicatorSeries['points'] {
  if (row.import_reliance === null) return [];
  const { rate } = asPublished(row.import_reliance, DECIMALS);
  const ground = { period: row.year, quality: 'reported', releases: [row.release_id] } as const;
  return [...toPoint(ground, rate, { gaps: [GAP] })];
}
