import type { AreaInfo } from './area.js';

type Special = Omit<AreaInfo, 'statuses'>;

/** Sums of countries, as sources print them. */
const AGGREGATES: readonly Special[] = [
  { code: 'WORLD', name: 'World', kind: 'aggregate' },
  { code: 'OTHER', name: 'Other countries', kind: 'aggregate' },
  { code: 'EU27', name: 'EU27', kind: 'aggregate' },
];

/** Codes of states that are no more (ISO 3166-3); CS is Serbia and Montenegro here. */
const HISTORIC: readonly Special[] = [
  { code: 'AN', name: 'Netherlands Antilles (to 2010)', kind: 'historic' },
  { code: 'CS', name: 'Serbia and Montenegro (to 2006)', kind: 'historic' },
  { code: 'SU', name: 'Soviet Union (to 1991)', kind: 'historic' },
  { code: 'YU', name: 'Yugoslavia (to 2003)', kind: 'historic' },
];

/** Partner codes of Eurostat's geonomenclature that are not ISO 3166. */
const EUROSTAT: readonly Special[] = [
  { code: 'XC', name: 'Ceuta', kind: 'territory' },
  { code: 'XL', name: 'Melilla', kind: 'territory' },
  { code: 'QP', name: 'High seas', kind: 'unspecified' },
  { code: 'QQ', name: 'Stores and provisions', kind: 'unspecified' },
  { code: 'QR', name: 'Stores and provisions, intra-EU trade', kind: 'unspecified' },
  { code: 'QS', name: 'Stores and provisions, extra-EU trade', kind: 'unspecified' },
  { code: 'QU', name: 'Not specified', kind: 'unspecified' },
  { code: 'QV', name: 'Not specified, intra-EU trade', kind: 'unspecified' },
  { code: 'QW', name: 'Not specified, extra-EU trade', kind: 'unspecified' },
  { code: 'QX', name: 'Not specified, commercial or military reasons', kind: 'unspecified' },
  {
    code: 'QY',
    name: 'Not specified, commercial or military reasons, intra-EU trade',
    kind: 'unspecified',
  },
  {
    code: 'QZ',
    name: 'Not specified, commercial or military reasons, extra-EU trade',
    kind: 'unspecified',
  },
];

export const SPECIAL_AREAS: readonly Special[] = [...AGGREGATES, ...HISTORIC, ...EUROSTAT];
