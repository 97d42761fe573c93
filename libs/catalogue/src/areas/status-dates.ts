import type { DatedStatus } from './area.js';

type Status = readonly [status: DatedStatus['status'], from: string | null, until?: string];

const EU = (from: string | null, until?: string): Status =>
  until === undefined ? ['eu-member', from] : ['eu-member', from, until];
const OCT = (from: string | null, until?: string): Status =>
  until === undefined ? ['oct', from] : ['oct', from, until];
const EFTA: Status = ['efta', null];

/** The Withdrawal Agreement took the United Kingdom out at the end of this day. */
const UK_LAST_DAY = '2020-01-31';
const BRITISH_OCT = OCT(null, UK_LAST_DAY);

/**
 * Accessions by the dates of the treaties. Parts of a member state to which the Treaties apply
 * (Art. 355(1) TFEU: outermost regions) count as 'eu-member'; OCTs by Annex II TFEU, Saint Barthélemy
 * by European Council Decision 2010/718/EU, Mayotte by 2012/419/EU. Outside the member states `null`
 * stands where the status began before 2002, the first year of the data.
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

  AX: [EU(null)],
  GF: [EU(null)],
  GI: [EU(null, UK_LAST_DAY)],
  GP: [EU(null)],
  MF: [EU(null)],
  MQ: [EU(null)],
  RE: [EU(null)],
  XC: [EU(null)],
  XL: [EU(null)],
  YT: [OCT(null, '2013-12-31'), EU('2014-01-01')],
  BL: [EU(null, '2011-12-31'), OCT('2012-01-01')],

  GL: [OCT(null)],
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
};

export const statusesOf = (code: string): readonly DatedStatus[] =>
  (DATES[code] ?? []).map(([status, from, until]) => ({ status, from, until: until ?? null }));
