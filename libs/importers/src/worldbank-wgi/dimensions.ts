import { fold } from '@chokepoint/catalogue';
import type { GovernanceDimension } from '@chokepoint/supply';

/** Titles of the six dimensions, as sheets are headed, and the words that sheets' names are made of. */
const TITLES: readonly (readonly [title: string, dimension: GovernanceDimension])[] = [
  ['Voice and Accountability', 'va'],
  ['Political Stability and Absence of Violence/Terrorism', 'pv'],
  ['Political Stability and Absence of Violence', 'pv'],
  ['Political Stability No Violence', 'pv'],
  ['Government Effectiveness', 'ge'],
  ['Regulatory Quality', 'rq'],
  ['Rule of Law', 'rl'],
  ['Control of Corruption', 'cc'],
];

const letters = (text: string): string => fold(text).replace(/[^a-z]/g, '');
const byTitle = new Map(TITLES.map(([title, dimension]) => [letters(title), dimension]));

/** The dimension that a title or a sheet's name means, spaces and signs aside. */
export const dimensionTitled = (text: string): GovernanceDimension | undefined =>
  byTitle.get(letters(text));
