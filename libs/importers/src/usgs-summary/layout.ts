import { usgsLayout } from '../usgs-mcs/layouts.js';
import { leftOutRule } from './left-out.js';

/** What a column of the table of critical minerals holds. */
export type CriticalColumn =
  | 'source'
  | 'year'
  | 'units'
  | 'name'
  | 'primary'
  | 'secondary'
  | 'outputNotes'
  | 'consumption'
  | 'consumptionNotes'
  | 'reliance'
  | 'importSource'
  | 'importNotes'
  | 'leader'
  | 'leaderOutput'
  | 'leaderPercent'
  | 'worldOutput'
  | 'worldNotes';
export type RelianceColumn = 'source' | 'rank' | 'name' | 'reliance' | 'sources' | 'notes';

/** A table of an edition's summary, told by its header. */
export type SummaryLayout =
  | { readonly kind: 'critical'; readonly at: Columns<CriticalColumn>; readonly width: number }
  | {
      readonly kind: 'reliance';
      readonly at: Columns<RelianceColumn>;
      readonly width: number;
      /** The year that the heading over the figures names. */
      readonly year: number;
    }
  | { readonly kind: 'left-out'; readonly rule: string; readonly summary: boolean };

/** Where each column stands. */
export type Columns<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** For the message that refuses a file: what would have been known. */
export const SUMMARY_HEADERS = [
  'Source,Year,Critical_mineral,Primary_prod,Secondary_prod,Prod_notes,Apparent_Consumption,… (Table 5; Table 7 of 2026, with Units)',
  'Source,Import_Share_Order,Commodity,Net_Import_Reliance_pct_<year>,Major_Import_Sources_<years>,Notes (Figure 2)',
] as const;

/** Headings as they are printed, misspelt ones among them. */
const CRITICAL: Readonly<Record<CriticalColumn, RegExp>> = {
  source: /^source$/,
  year: /^year$/,
  units: /^units$/,
  name: /^critical_mineral$/,
  primary: /^primary_prod$/,
  secondary: /^secondary_prod$/,
  outputNotes: /^prod_notes$/,
  consumption: /^apparent_consum?ption$/,
  consumptionNotes: /^con(s|ts)umption_notes$/,
  reliance: /^net_import_reliance$/,
  importSource: /^primary_import_sources?(_\d{4}-\d{2})?$/,
  importNotes: /^import_source_notes$/,
  leader: /^leading_source_country$/,
  leaderOutput: /^leading_country_prod$/,
  leaderPercent: /^leading_source_p(re|er)cent_world$/,
  worldOutput: /^world_total_prod$/,
  worldNotes: /^world_prod_notes$/,
};
const RELIANCE: Readonly<Record<RelianceColumn, RegExp>> = {
  source: /^source$/,
  rank: /^import_share_(rank|order)$/,
  name: /^commodity$/,
  reliance: /^net_import_reliance_pct_\d{4}$/,
  sources: /^major_import_sources_\d{4}_\d{4}$/,
  notes: /^notes$/,
};

/** The layout of a header; undefined when it is none of the publisher's known ones. */
export function summaryLayout(header: readonly string[]): SummaryLayout | undefined {
  const headings = header.map((name) => name.toLowerCase().replace(/\s/g, ''));
  const width = headings.findLastIndex((name) => name !== '') + 1;
  const used = headings.slice(0, width);
  const critical = columnsOf(used, CRITICAL, ['units']);
  if (critical) return { kind: 'critical', at: critical, width };
  const reliance = columnsOf(used, RELIANCE, ['notes']);
  if (reliance) {
    const year = Number(/\d{4}$/.exec(used[reliance.reliance ?? -1] ?? '')?.[0]);
    return { kind: 'reliance', at: reliance, width, year };
  }
  const rule = leftOutRule(used);
  if (rule !== undefined) return { kind: 'left-out', rule, summary: true };
  return ofAnotherSource(header);
}

/** The commodities' own tables, which lie in the same folder. */
function ofAnotherSource(header: readonly string[]): SummaryLayout | undefined {
  const layout = usgsLayout(header);
  if (layout === undefined || layout === 'other') return undefined;
  const source = layout === 'salient' ? 'usgs-mcs-salient' : 'usgs-mcs';
  return { kind: 'left-out', rule: `left to the source ${source}`, summary: false };
}

/** Each heading must be one column's, and each column must be there once; some may be missing. */
function columnsOf<Name extends string>(
  headings: readonly string[],
  patterns: Readonly<Record<Name, RegExp>>,
  optional: readonly NoInfer<Name>[],
): Columns<Name> | undefined {
  const names = Object.keys(patterns) as Name[];
  const at: Partial<Record<Name, number>> = {};
  for (const [index, heading] of headings.entries()) {
    const name = names.find((one) => patterns[one].test(heading));
    if (name === undefined || at[name] !== undefined) return undefined;
    at[name] = index;
  }
  return names.every((name) => at[name] !== undefined || optional.includes(name)) ? at : undefined;
}
