import {
  type BasisParam,
  type FrequencyParam,
  type MeasureParam,
  type StageParam,
} from '@chokepoint/api-contract';

export const FREQUENCY_NAMES: Record<FrequencyParam, string> = {
  annual: 'Years',
  monthly: 'Months',
};

export const STAGE_NAMES: Record<StageParam, string> = {
  extraction: 'Extraction',
  processing: 'Processing',
  manufactured: 'Manufactured goods',
};
export const BASIS_NAMES: Record<BasisParam, string> = {
  'world-production': 'World production',
  'eu-imports': 'EU imports',
  'eu-sourcing': 'EU sourcing',
};
export const MEASURE_NAMES: Record<MeasureParam, string> = {
  production: 'production',
  value: 'value',
  share: 'published shares',
};

/** What the basis divides by. The three bases of EU dependency are easily confused. */
export const BASIS_MEANINGS: Record<BasisParam, string> = {
  'world-production': 'share of everything produced in the world',
  'eu-imports': 'share of EU imports from outside the Union',
  'eu-sourcing': 'share of EU supply, domestic production included',
};

const SOURCE_NAMES: Readonly<Record<string, string>> = {
  'usgs-mcs': 'USGS Mineral Commodity Summaries',
  'usgs-mcs-salient': 'USGS Mineral Commodity Summaries, United States',
  'usgs-mcs-summary': 'USGS Mineral Commodity Summaries, summary tables',
  'ec-criticality': 'European Commission criticality study',
  'baci-eu27': 'CEPII BACI (HS6, USD)',
  'comext-cn8': 'Eurostat Comext (CN8, EUR)',
  baci: 'CEPII BACI by country (HS6, USD)',
  comtrade: 'UN Comtrade (HS6, USD)',
  wmd: 'World Mining Data',
  'bgs-wms': 'BGS world mineral statistics',
  'worldbank-pink-sheet': 'World Bank Pink Sheet (prices)',
  'worldbank-wgi': 'World Bank Worldwide Governance Indicators',
  'iea-cmde': 'IEA Critical Minerals Data Explorer',
  own: 'Own data (private)',
  synthetic: 'Synthetic facts (performance tests)',
};
export const sourceName = (source: string): string => SOURCE_NAMES[source] ?? source;

const WORLD_STAGE: Record<StageParam, string> = {
  extraction: 'world extraction',
  processing: 'world processing',
  manufactured: 'world manufacture',
};

/** The whole that shares are of, as it reads inside a sentence: 'world processing of gallium'. */
export function wholePhrase(stage: StageParam, basis: BasisParam, mineral: string): string {
  const name = midSentence(mineral);
  if (basis === 'world-production') return `${WORLD_STAGE[stage]} of ${name}`;
  const form =
    stage === 'extraction' ? `mined ${name}` : stage === 'processing' ? `processed ${name}` : name;
  return basis === 'eu-imports' ? `EU imports of ${form}` : `EU sourcing of ${form}`;
}

/** Lower-case first letter, unless the word is an abbreviation ('REEs', 'HS 811292'). */
export const midSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** Unit of a share's denominator for a subtitle. */
export const unitName = (unit: string | null): string => {
  if (unit === null || unit === 'share') return 'shares as published';
  return unit === 'Mm3' ? 'million m³' : unit;
};
