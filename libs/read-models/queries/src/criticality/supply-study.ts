import { exactly, type SupplyShare } from '@chokepoint/dependency';
import { grouped } from './grouped.js';
import { shareFigure } from './printed-share.js';
import type { ShareRow } from './shares.query.js';

/** The supply shares of one stage that one study prints, of the world and of EU sourcing. */
export interface SupplyStudy {
  readonly release: string;
  readonly publishedOn: string;
  readonly year: string;
  readonly stage: string;
  readonly form: string;
  readonly period: string;
  readonly global: readonly ShareRow[];
  readonly eu: readonly ShareRow[];
}

/** Studies and stages in the order in which they are first printed. */
export function supplyStudies(rows: readonly ShareRow[]): readonly SupplyStudy[] {
  const groups = grouped(rows, ({ release_id, stage, form, period }) =>
    [release_id, stage, form, period].join('|'),
  );
  return groups.flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    return [
      {
        release: first.release_id,
        publishedOn: first.published_on,
        year: first.edition,
        stage: first.stage,
        form: first.form,
        period: first.period,
        global: own.filter(({ basis }) => basis === 'world-production'),
        eu: own.filter(({ basis }) => basis === 'eu-sourcing'),
      },
    ];
  });
}

export const areasOf = ({ global, eu }: SupplyStudy): readonly string[] => [
  ...new Set([...global, ...eu].map(({ area }) => area)),
];

export const sharesOf = (rows: readonly ShareRow[]): readonly SupplyShare[] =>
  rows.map((row) => ({
    area: row.area,
    share: shareFigure(row),
    trade: row.t === null ? null : exactly(row.t),
  }));
