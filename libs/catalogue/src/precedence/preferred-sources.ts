import type { Basis, Measure, MineralId, SourceId, Stage } from '../vocabulary.js';

/** A rule of the catalogue; an event may put another one before it. */
export interface PrecedenceRule {
  readonly basis: Basis;
  readonly measure: Measure;
  readonly sources: readonly SourceId[];
  readonly reason: string;
}

/**
 * HS6 trade that is not shipped. BACI reconciles what both sides of a flow reported; UN Comtrade is one
 * side's word, and only as complete as the query was.
 */
const IMPORTED_BY_USERS: readonly SourceId[] = ['baci', 'comtrade'];

/** Which source answers a question when none is named, and why. */
export const PRECEDENCE: readonly PrecedenceRule[] = [
  {
    basis: 'world-production',
    measure: 'production',
    sources: ['usgs-mcs', 'iea-cmde'],
    reason:
      'The survey counts masses by country and revises them every year; the agency adds the stages and groups that the survey does not count.',
  },
  {
    basis: 'world-production',
    measure: 'share',
    sources: ['ec-criticality'],
    reason: 'The shares on which the official supply risk rests.',
  },
  {
    basis: 'world-production',
    measure: 'capacity',
    sources: ['usgs-mcs'],
    reason: 'The only source here that prints capacity.',
  },
  {
    basis: 'world-production',
    measure: 'reserves',
    sources: ['usgs-mcs'],
    reason: 'The only source here that prints reserves.',
  },
  {
    basis: 'national',
    measure: 'production',
    sources: ['usgs-mcs-summary'],
    reason: "The only source here that tells a country's output from ore and from scrap apart.",
  },
  {
    basis: 'national',
    measure: 'consumption',
    sources: ['usgs-mcs-salient', 'usgs-mcs-summary'],
    reason:
      "The commodity's own table gives five years; the survey's summary tables repeat the last of them.",
  },
  {
    basis: 'national',
    measure: 'net-import-reliance',
    sources: ['usgs-mcs-salient', 'usgs-mcs-summary'],
    reason:
      "The commodity's own table gives five years; the survey's summary tables repeat the last of them.",
  },
  {
    basis: 'market',
    measure: 'price',
    sources: ['worldbank-pink-sheet', 'usgs-mcs-salient'],
    reason: 'The World Bank prints prices by month; the survey has more minerals, by year.',
  },
  {
    basis: 'eu-sourcing',
    measure: 'share',
    sources: ['ec-criticality'],
    reason: 'The only source here that adds domestic production to imports.',
  },
  {
    basis: 'eu-imports',
    measure: 'value',
    sources: ['baci-eu27', 'comext-cn8', ...IMPORTED_BY_USERS],
    reason:
      'BACI reaches back to 2002; Comext splits codes that HS6 mixes, but for 2022-2024 only; what users import themselves comes after what is shipped, reconciled trade before reported.',
  },
  {
    basis: 'eu-imports',
    measure: 'quantity',
    sources: ['baci-eu27', 'comext-cn8', ...IMPORTED_BY_USERS],
    reason: "The shipped Comext extract carries no weights; the publisher's bulk files do.",
  },
  {
    basis: 'eu-exports',
    measure: 'value',
    sources: ['baci-eu27', 'comext-cn8', ...IMPORTED_BY_USERS],
    reason: 'The shipped Comext extract carries imports only.',
  },
  {
    basis: 'eu-exports',
    measure: 'quantity',
    sources: ['baci-eu27', 'comext-cn8', ...IMPORTED_BY_USERS],
    reason: 'The shipped Comext extract carries imports only.',
  },
];

/** The catalogue's rule for a basis and measure; undefined where no source reports such figures. */
export const precedenceRule = (basis: Basis, measure: Measure): PrecedenceRule | undefined =>
  PRECEDENCE.find((rule) => rule.basis === basis && rule.measure === measure);

/**
 * Sources that may answer, the preferred first; empty when none of them reports such figures.
 * The first that has facts at the knowledge asked for is the default of a query.
 */
export function preferredSources(
  _mineral: MineralId,
  _stage: Stage,
  basis: Basis,
  measure: Measure,
): readonly SourceId[] {
  return precedenceRule(basis, measure)?.sources ?? [];
}
