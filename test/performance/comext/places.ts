import { AREAS, isEuMember } from '@chokepoint/catalogue';

const DAY = '2024-12-31';
const isMember = (code: string): boolean => isEuMember(code, DAY);

/** Special codes that are of trade within the Union. */
const WITHIN_THE_UNION = ['QR', 'QV', 'QY'];
/** Comext writes Serbia so; Northern Ireland comes beside GB, which counts it: the importer refuses it. */
const COMEXTS_OWN = new Map([['RS', 'XS']]);
export const REFUSED_PARTNER = 'XI';

/** Two states in trade, as a row names them. */
export interface Pair {
  readonly reporter: string;
  readonly partner: string;
  /** I within the Union, E with the rest of the world. */
  readonly tradeType: 'I' | 'E';
  /** National currency for a euro. */
  readonly rate: number;
}

const REPORTERS = AREAS.filter(({ kind, code }) => kind === 'country' && isMember(code)).map(
  ({ code }) => code,
);
const PARTNERS = [
  ...AREAS.filter(({ kind }) => kind === 'country' || kind === 'unspecified').map(
    ({ code }) => COMEXTS_OWN.get(code) ?? code,
  ),
  REFUSED_PARTNER,
].sort();

/** Rough, for members that do not report in euro. */
const RATES = new Map([
  ['BG', 1.96],
  ['CZ', 25.1],
  ['DK', 7.46],
  ['HU', 395],
  ['PL', 4.31],
  ['RO', 4.97],
  ['SE', 11.4],
]);

/** Every member with every country of the world, with what is not specified, in the files' order. */
export const PAIRS: readonly Pair[] = REPORTERS.toSorted().flatMap((reporter) =>
  PARTNERS.filter((partner) => partner !== reporter).map((partner) => ({
    reporter,
    partner,
    tradeType: isMember(partner) || WITHIN_THE_UNION.includes(partner) ? 'I' : 'E',
    rate: RATES.get(reporter) ?? 1,
  })),
);
