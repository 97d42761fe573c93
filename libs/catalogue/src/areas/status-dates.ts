import type { DatedStatus } from './area.js';

type Status = readonly [status: DatedStatus['status'], from: string | null, until?: string];

const EU = (from: string | null, until?: string): Status =>
  until === undefined ? ['eu-member', from] : ['eu-member', from, until];
const OCT = (from: string | null, until?: string): Status =>
  until === undefined ? ['oct', from] : ['oct', from, until];
const CANDIDATE = (from: string): Status => ['candidate', from];
const EFTA: Status = ['efta', null];

/** The Withdrawal Agreement took the United Kingdom out at the end of this day. */
const UK_LAST_DAY = '2020-01-31';
const BRITISH_OCT = OCT(null, UK_LAST_DAY);

/**
 * Accessions by the dates of the treaties. Parts of a member state to which the Treaties apply
 * (Art. 355(1) TFEU: outermost regions) count as 'eu-member'; OCTs by Annex II TFEU. `null` where the
 * status began before 2002, the first year of the data.
 */
const DATES: Readonly<Record<string, readonly Status[]>> = {
  BE: [EU('1958-01-01')],
  DE: [EU('1958-01-01')],
  FR: [EU('1958-01-01')],
  IT: [EU('1958-01-01')],
  LU: [EU('1958-01-01')],
  NL: [EU('1958-01-01')],
  DK: [EU('1973-01-01')],
  IE: [EU('1973-01-01')],
  GB: [EU('1973-01-01', UK_LAST_DAY)],
  GR: [EU('1981-01-01')],
  ES: [EU('1986-01-01')],
  PT: [EU('1986-01-01')],
  AT: [EU('1995-01-01')],
  FI: [EU('1995-01-01')],
  SE: [EU('1995-01-01')],
  CY: [EU('2004-05-01')],
  CZ: [EU('2004-05-01')],
  EE: [EU('2004-05-01')],
  HU: [EU('2004-05-01')],
  LT: [EU('2004-05-01')],
  LV: [EU('2004-05-01')],
  MT: [EU('2004-05-01')],
  PL: [EU('2004-05-01')],
  SI: [EU('2004-05-01')],
  SK: [EU('2004-05-01')],
  BG: [EU('2007-01-01')],
  RO: [EU('2007-01-01')],
  HR: [EU('2013-07-01')],

  AX: [EU('1995-01-01')],
  GF: [EU(null)],
  GI: [EU('1973-01-01', UK_LAST_DAY)],
  GP: [EU(null)],
  MF: [EU(null)],
  MQ: [EU(null)],
  RE: [EU(null)],
  XC: [EU('1986-01-01')],
  XL: [EU('1986-01-01')],
  YT: [OCT(null, '2013-12-31'), EU('2014-01-01')],
  BL: [EU(null, '2011-12-31'), OCT('2012-01-01')],

  GL: [OCT('1985-02-01')],
  NC: [OCT(null)],
  PF: [OCT(null)],
  PM: [OCT(null)],
  TF: [OCT(null)],
  WF: [OCT(null)],
  AW: [OCT(null)],
  AN: [OCT(null, '2010-10-09')],
  BQ: [OCT('2010-10-10')],
  CW: [OCT('2010-10-10')],
  SX: [OCT('2010-10-10')],
  AI: [BRITISH_OCT],
  BM: [BRITISH_OCT],
  FK: [BRITISH_OCT],
  GS: [BRITISH_OCT],
  IO: [BRITISH_OCT],
  KY: [BRITISH_OCT],
  MS: [BRITISH_OCT],
  PN: [BRITISH_OCT],
  SH: [BRITISH_OCT],
  TC: [BRITISH_OCT],
  VG: [BRITISH_OCT],

  CH: [EFTA],
  IS: [EFTA],
  LI: [EFTA],
  NO: [EFTA],

  // Days on which the Council or the European Council gave the status.
  TR: [CANDIDATE('1999-12-11')],
  MK: [CANDIDATE('2005-12-16')],
  ME: [CANDIDATE('2010-12-17')],
  RS: [CANDIDATE('2012-03-01')],
  AL: [CANDIDATE('2014-06-27')],
  MD: [CANDIDATE('2022-06-23')],
  UA: [CANDIDATE('2022-06-23')],
  BA: [CANDIDATE('2022-12-15')],
  GE: [CANDIDATE('2023-12-14')],
};

export const statusesOf = (code: string): readonly DatedStatus[] =>
  (DATES[code] ?? []).map(([status, from, until]) => ({ status, from, until: until ?? null }));
