import type { Citation } from './method.js';

const primary =
  (source: string) =>
  (where: string): Citation => ({
    source,
    where,
    verification: 'primary',
  });
const secondary =
  (source: string) =>
  (where: string): Citation => ({
    source,
    where,
    verification: 'secondary',
  });

/** Critical Raw Materials Act, consolidated text 02024R1252-20240503. */
export const act = primary('Regulation (EU) 2024/1252');

/** Read in full. */
export const study2017 = primary(
  'Study on the review of the list of critical raw materials, 2017, doi:10.2873/876644',
);

/** Not read itself: tables of it in public transcriptions. */
export const study2023 = secondary(
  'Study on the critical raw materials for the EU, 2023, doi:10.2873/725585',
);

export const otherAccount = (source: string, where: string): Citation => secondary(source)(where);
