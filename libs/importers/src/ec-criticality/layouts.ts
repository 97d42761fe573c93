import type { Basis } from '@chokepoint/catalogue';
import { studyTable, STUDY_TABLES, type StudyTable } from './study-2017/tables.js';

/** Edition of the study that a table belongs to: no table names it, each has layouts of its own. */
export type EcEdition = '2017' | '2023';

/** What a table of a study holds. */
export type EcLayout = { readonly edition: EcEdition } & (
  | { readonly kind: 'shares'; readonly basis: Basis }
  | { readonly kind: 'assessments' }
  | { readonly kind: 'left-out'; readonly rule: string }
  | { readonly kind: 'study-2017'; readonly table: StudyTable }
);

/** For the message that refuses a file: what would have been known. */
export const EC_HEADERS: readonly string[] = [
  'Material,Stage,Country,Share,t in a file named …EUSupplyShares… or …GlobalSupplyShares…',
  'Material,Year,SR,EI',
  ...STUDY_TABLES.map(({ header }) => header.join(',')),
];

const is = (header: readonly string[], ...names: readonly string[]): boolean =>
  names.every((name, index) => header[index]?.toLowerCase() === name);

/** The world's and the Union's shares have one header, so that the file's name has to tell them apart. */
export function ecLayout(name: string, header: readonly string[]): EcLayout | undefined {
  const table = studyTable(header);
  if (table) return { kind: 'study-2017', edition: '2017', table };
  const edition = '2023';
  if (is(header, 'material', 'stage', 'country', 'share', 't')) {
    if (/EUSupplyShares/i.test(name)) return { kind: 'shares', edition, basis: 'eu-sourcing' };
    if (/GlobalSupplyShares/i.test(name)) {
      return { kind: 'shares', edition, basis: 'world-production' };
    }
    return undefined;
  }
  if (is(header, 'material', 'year', 'sr', 'ei')) return { kind: 'assessments', edition };
  if (is(header, 'material', 'application', 'share')) {
    return { kind: 'left-out', edition, rule: 'shares of use: kept in the catalogue' };
  }
  if (is(header, 'screened_material')) {
    return { kind: 'left-out', edition, rule: 'groups of materials: kept in the catalogue' };
  }
  return undefined;
}
