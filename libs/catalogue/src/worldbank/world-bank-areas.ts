import { areaByIso3 } from '../areas/areas.js';

/** Codes that the World Bank uses, or used, where ISO 3166-1 has others. */
const OWN_CODES: Readonly<Record<string, string>> = {
  ADO: 'AD',
  IMY: 'IM',
  KSV: 'XK',
  ROM: 'RO',
  TMP: 'TL',
  WBG: 'PS',
  ZAR: 'CD',
};

/** The catalogue's code of a country that the World Bank codes so; undefined for sums and unknown codes. */
export const worldBankArea = (code: string): string | undefined =>
  OWN_CODES[code.trim().toUpperCase()] ?? areaByIso3(code)?.code;
