/** An area found by a publisher's name; `reason` says why that name means it, null for its own. */
export interface AreaMatch {
  readonly code: string;
  readonly reason: string | null;
}

/** A name that a publisher uses, the area it means, and why. */
export type AreaAlias = readonly [text: string, code: string, reason: string];

const under = (
  reason: string,
  names: readonly (readonly [text: string, code: string])[],
): AreaAlias[] => names.map(([text, code]) => [text, code, reason]);

const USGS = under('name at the U.S. Geological Survey', [
  ['Burma', 'MM'],
  ['Congo (Brazzaville)', 'CG'],
  ['Congo (Kinshasa)', 'CD'],
  ['Korea, North', 'KP'],
  ['Korea, Republic of', 'KR'],
  ['Turkey', 'TR'],
]);

const COMMISSION = under("name in the Commission's criticality study", [
  ['Cape Verde', 'CV'],
  ['Congo, D.R.', 'CD'],
  ['Korea, South', 'KR'],
]);

const OWID = under('name at Our World in Data', [['Democratic Republic of Congo', 'CD']]);

const TYPOS = under("publisher's spelling", [
  ['Brasil', 'BR'],
  ['Brasilia', 'BR'],
  ['Libanon', 'LB'],
  ['Surinam', 'SR'],
  ['Turkyie', 'TR'],
]);

const TOTALS = under('printed sum, not a country', [
  ['World total', 'WORLD'],
  ['Other', 'OTHER'],
  ['European Union', 'EU27'],
  ['EU-27', 'EU27'],
]);

const CODES = under("Eurostat's code where ISO 3166 has another", [
  ['EL', 'GR'],
  ['UK', 'GB'],
  ['XS', 'RS'],
]);

const EUROSTAT_UK = under('part of the United Kingdom in the geonomenclature', [
  ['XI', 'GB'],
  ['XU', 'GB'],
]);

const FORMAL = under('official or longer name', [
  ['Bolivia (Plurinational State of)', 'BO'],
  ['Bonaire', 'BQ'],
  ['Brunei Darussalam', 'BN'],
  ['China, Hong Kong SAR', 'HK'],
  ['China, Macao SAR', 'MO'],
  ['Czech Republic', 'CZ'],
  ["Dem. People's Rep. of Korea", 'KP'],
  ['Dem. Rep. of the Congo', 'CD'],
  ['Democratic Republic of the Congo', 'CD'],
  ['Falkland Isds (Malvinas)', 'FK'],
  ['FS Micronesia', 'FM'],
  ["Lao People's Dem. Rep.", 'LA'],
  ['Macedonia', 'MK'],
  ['Mayotte (Overseas France)', 'YT'],
  ['Rep. of Korea', 'KR'],
  ['Rep. of Moldova', 'MD'],
  ['Republic of the Congo', 'CG'],
  ['Russian Federation', 'RU'],
  ['Saint Maarten', 'SX'],
  ['Serbia and Montenegro', 'CS'],
  ['Serbia and Montenegro (...2005)', 'CS'],
  ['State of Palestine', 'PS'],
  ['Swaziland', 'SZ'],
  ['United Rep. of Tanzania', 'TZ'],
  ['United States of America', 'US'],
  ['USA', 'US'],
  ['Viet Nam', 'VN'],
]);

const SHORTENED = under('shortened name in UN Comtrade', [
  ['Bosnia Herzegovina', 'BA'],
  ['Br. Indian Ocean Terr.', 'IO'],
  ['Br. Virgin Isds', 'VG'],
  ['Cayman Isds', 'KY'],
  ['Central African Rep.', 'CF'],
  ['Christmas Isds', 'CX'],
  ['Cocos Isds', 'CC'],
  ['Cook Isds', 'CK'],
  ['Dominican Rep.', 'DO'],
  ['Fr. South Antarctic Terr.', 'TF'],
  ['Marshall Isds', 'MH'],
  ['N. Mariana Isds', 'MP'],
  ['Norfolk Isds', 'NF'],
  ['Solomon Isds', 'SB'],
  ['Turks and Caicos Isds', 'TC'],
  ['Wallis and Futuna Isds', 'WF'],
  ['US Misc. Pacific Isds', 'UM'],
]);

const COMTRADE = under('reporting convention of UN Comtrade', [
  ['Other Asia, nes', 'TW'],
  ['Sudan (...2011)', 'SD'],
  ['Fed. Rep. of Germany (...1990)', 'DE'],
  ['Netherlands Antilles (...2010)', 'AN'],
  ['USSR (...1990)', 'SU'],
]);

export const AREA_ALIASES: readonly AreaAlias[] = [
  ...USGS,
  ...COMMISSION,
  ...OWID,
  ...TYPOS,
  ...TOTALS,
  ...CODES,
  ...EUROSTAT_UK,
  ...FORMAL,
  ...SHORTENED,
  ...COMTRADE,
];
