import { noLaterThan, type FuzzyDate } from '@chokepoint/kernel';
import type { SourceId } from '../vocabulary.js';
import type { EditionInfo, SourceInfo } from './source.js';

/** The sources that the product reads, with their terms. */
export const SOURCES: Readonly<Record<SourceId, SourceInfo>> = {
  'usgs-mcs': {
    id: 'usgs-mcs',
    publisher: 'U.S. Geological Survey',
    title: 'Mineral Commodity Summaries, data releases',
    licence: 'Public domain (work of the United States government)',
    licenceUrl: null,
    attribution: 'U.S. Geological Survey, Mineral Commodity Summaries',
    homepage:
      'https://www.usgs.gov/centers/national-minerals-information-center/mineral-commodity-summaries',
    private: false,
  },
  'usgs-mcs-salient': {
    id: 'usgs-mcs-salient',
    publisher: 'U.S. Geological Survey',
    title: 'Mineral Commodity Summaries, salient statistics of the United States',
    licence: 'Public domain (work of the United States government)',
    licenceUrl: null,
    attribution: 'U.S. Geological Survey, Mineral Commodity Summaries, salient statistics',
    homepage:
      'https://www.usgs.gov/centers/national-minerals-information-center/mineral-commodity-summaries',
    private: false,
  },
  'usgs-mcs-summary': {
    id: 'usgs-mcs-summary',
    publisher: 'U.S. Geological Survey',
    title: 'Mineral Commodity Summaries, summary tables and figures',
    licence: 'Public domain (work of the United States government)',
    licenceUrl: null,
    attribution: 'U.S. Geological Survey, Mineral Commodity Summaries, summary tables and figures',
    homepage:
      'https://www.usgs.gov/centers/national-minerals-information-center/mineral-commodity-summaries',
    private: false,
  },
  'ec-criticality': {
    id: 'ec-criticality',
    publisher: 'European Commission',
    title: 'Study on the critical raw materials for the EU: criticality assessments',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    attribution:
      'European Commission, Study on the critical raw materials for the EU 2023, doi:10.2873/725585, and Study on the review of the list of critical raw materials 2017, doi:10.2873/876644 (CC BY 4.0; converted to fractions and to catalogue names)',
    homepage: 'https://doi.org/10.2873/725585',
    private: false,
  },
  'baci-eu27': {
    id: 'baci-eu27',
    publisher: 'CEPII',
    title: 'BACI: international trade database at the product level, EU27 extract',
    licence: 'Etalab open licence 2.0',
    licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    attribution:
      'CEPII, BACI V202601 (from UN Comtrade), Etalab open licence 2.0; aggregated to EU27',
    homepage: null,
    private: false,
  },
  'comext-cn8': {
    id: 'comext-cn8',
    publisher: 'Eurostat',
    title: 'Comext: EU trade by Combined Nomenclature code, extract of 66 codes',
    licence: 'Free reuse with acknowledgement of the source',
    licenceUrl: null,
    attribution: 'Source: Eurostat, Comext (extract, annual sums)',
    homepage: null,
    private: false,
  },
  baci: {
    id: 'baci',
    publisher: 'CEPII',
    title: 'BACI: international trade database at the product level',
    licence: 'Etalab open licence 2.0',
    licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    attribution: 'CEPII, BACI (from UN Comtrade), Etalab open licence 2.0; aggregated to EU27',
    homepage: 'http://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
    private: false,
  },
  comtrade: {
    id: 'comtrade',
    publisher: 'United Nations Statistics Division',
    title: 'UN Comtrade: trade by reporter, partner and product',
    licence: "UN Comtrade's policy on use and re-dissemination; passing on needs permission",
    licenceUrl: null,
    attribution: 'Source: United Nations, UN Comtrade',
    homepage: 'https://comtradeplus.un.org/',
    private: false,
  },
  wmd: {
    id: 'wmd',
    publisher: 'Federal Ministry of Finance of Austria',
    title: 'World Mining Data',
    licence: 'Free publication; source to be named; terms of redistribution not confirmed',
    licenceUrl: null,
    attribution: 'Federal Ministry of Finance of Austria, World Mining Data',
    homepage: 'https://www.world-mining-data.info/',
    private: false,
  },
  'bgs-wms': {
    id: 'bgs-wms',
    publisher: 'British Geological Survey',
    title: 'World mineral statistics',
    licence:
      "CC BY as passed on by Our World in Data; terms of redistribution of the survey's own files not confirmed",
    licenceUrl: null,
    attribution:
      'World mineral statistics contributed by permission of the British Geological Survey',
    homepage: 'https://www.bgs.ac.uk/mineralsuk/statistics/world-mineral-statistics/',
    private: false,
  },
  own: {
    id: 'own',
    publisher: 'Own data (private)',
    title: 'Own data',
    licence: 'Private, not for publication',
    licenceUrl: null,
    attribution: 'Own data (private)',
    homepage: null,
    private: true,
  },
  'worldbank-pink-sheet': {
    id: 'worldbank-pink-sheet',
    publisher: 'World Bank',
    title: 'Commodity Price Data (The Pink Sheet), monthly',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    attribution:
      'World Bank, Commodity Price Data (The Pink Sheet) (CC BY 4.0; selection of quotes, names mapped to identifiers)',
    homepage: 'https://www.worldbank.org/en/research/commodity-markets',
    private: false,
  },
  'worldbank-wgi': {
    id: 'worldbank-wgi',
    publisher: 'World Bank',
    title: 'Worldwide Governance Indicators',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    attribution:
      'World Bank, Worldwide Governance Indicators (CC BY 4.0; estimates and standard errors, country codes mapped)',
    homepage: 'https://www.worldbank.org/en/publication/worldwide-governance-indicators',
    private: false,
  },
  'iea-cmde': {
    id: 'iea-cmde',
    publisher: 'International Energy Agency',
    title: 'Critical Minerals Data Explorer, supply in the base case',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    attribution:
      'IEA, Critical Minerals Data Explorer, Paris (CC BY 4.0; past years only, kilotonnes as tonnes, names mapped to identifiers)',
    homepage: 'https://www.iea.org/data-and-statistics/data-tools/critical-minerals-data-explorer',
    private: false,
  },
  synthetic: {
    id: 'synthetic',
    publisher: 'Chokepoint',
    title: 'Synthetic facts for measurements of speed; no real figures',
    licence: 'Apache-2.0',
    licenceUrl: 'https://www.apache.org/licenses/LICENSE-2.0',
    attribution: 'Synthetic data, not real figures',
    homepage: null,
    private: false,
  },
};

/** Sources whose figures answer only a question that names them. */
export const PRIVATE_SOURCES: readonly SourceId[] = Object.values(SOURCES)
  .filter((source) => source.private)
  .map(({ id }) => id);

/** Whether a source's figures are not for publication; false for one that is not known. */
export const isPrivate = (source: string): boolean => PRIVATE_SOURCES.some((id) => id === source);

const day = (date: string): FuzzyDate => ({ earliest: date, latest: date, precision: 'day' });
const month = (first: string, last: string): FuzzyDate => ({
  earliest: first,
  latest: last,
  precision: 'month',
});

const EDITIONS: Readonly<Record<string, EditionInfo>> = {
  'usgs-mcs/2023': {
    title: 'Mineral Commodity Summaries 2023',
    published: day('2023-01-31'),
    note: null,
  },
  'usgs-mcs/2024': {
    title: 'Mineral Commodity Summaries 2024',
    published: day('2024-01-31'),
    note: null,
  },
  'usgs-mcs/2025': {
    title: 'Mineral Commodity Summaries 2025',
    published: day('2025-01-31'),
    note: null,
  },
  'usgs-mcs/2026': {
    title: 'Mineral Commodity Summaries 2026 (excerpt)',
    published: month('2026-02-01', '2026-02-28'),
    note: 'An excerpt: cobalt, gallium, lithium, rare earths and two rows of antimony; the rest of the edition is not here. The day of publication in February 2026 is not established.',
  },
  'usgs-mcs-salient/2023': {
    title: 'Mineral Commodity Summaries 2023, salient statistics',
    published: day('2023-01-31'),
    note: null,
  },
  'usgs-mcs-salient/2024': {
    title: 'Mineral Commodity Summaries 2024, salient statistics',
    published: day('2024-01-31'),
    note: null,
  },
  'usgs-mcs-salient/2025': {
    title: 'Mineral Commodity Summaries 2025, salient statistics',
    published: day('2025-01-31'),
    note: null,
  },
  'usgs-mcs-summary/2023': {
    title: 'Mineral Commodity Summaries 2023, summary tables and figures',
    published: day('2023-01-31'),
    note: 'Net import reliance (figure 2) only: the edition prints no table of critical minerals like those of the later ones.',
  },
  'usgs-mcs-summary/2024': {
    title: 'Mineral Commodity Summaries 2024, summary tables and figures',
    published: day('2024-01-31'),
    note: null,
  },
  'usgs-mcs-summary/2025': {
    title: 'Mineral Commodity Summaries 2025, summary tables and figures',
    published: day('2025-01-31'),
    note: null,
  },
  'usgs-mcs-summary/2026': {
    title: 'Mineral Commodity Summaries 2026, summary tables (excerpt)',
    published: month('2026-02-01', '2026-02-28'),
    note: 'An excerpt: six rows of the table of critical minerals, five of them of the catalogue; the rest of the edition is not here. The day of publication in February 2026 is not established.',
  },
  'ec-criticality/2017': {
    title:
      'Study on the review of the list of critical raw materials, criticality assessments (2017)',
    published: noLaterThan('2017-09-13'),
    note: 'The study (doi:10.2873/876644) is dated June 2017 and the day on which it came out is not established; the date is an upper bound, that of the list that rests on it, COM(2017) 490. The tables are a later transcription of its tables 3, 18, 19 and 20; shares by country, the trade parameter and shares of use are not among them.',
  },
  'ec-criticality/2023': {
    title: 'Study on the critical raw materials for the EU 2023',
    published: day('2023-03-16'),
    note: 'The day on which the study came out with the proposal COM(2023) 160. The machine-readable tables are a later transcription of its annexes.',
  },
  'baci-eu27/V202601': {
    title: 'BACI V202601, EU27 extract',
    published: month('2026-01-01', '2026-01-31'),
    note: 'The version name gives year and month; the day is not stated. EU27 means the Union as of 2020-02-01 in all years.',
  },
  'comext-cn8/2022-2024': {
    title: 'Comext, EU imports by CN8 code, 2022-2024',
    published: noLaterThan('2026-11-22'),
    note: 'The file does not state its vintage; the date is an upper bound, the day on which the file was at hand.',
  },
  'baci/V202501': {
    title: 'BACI V202501',
    published: month('2025-01-01', '2025-01-31'),
    note: 'The version name gives year and month; the day is not stated. EU27 means the Union as of 2020-02-01 in all years.',
  },
  'baci/V202601': {
    title: 'BACI V202601',
    published: month('2026-01-01', '2026-01-31'),
    note: 'The version name gives year and month; the day is not stated. EU27 means the Union as of 2020-02-01 in all years.',
  },
  'wmd/2018-2022': {
    title: 'World Mining Data 2024, production 2018-2022',
    published: noLaterThan('2026-11-22'),
    note: 'The table states neither its edition nor its day; the date is an upper bound, the day on which the file was at hand.',
  },
  'bgs-wms/owid-2016': {
    title: 'World mineral statistics of 2016, through Our World in Data',
    published: noLaterThan('2026-11-22'),
    note: "Our World in Data put the survey's figures to 2015 into one table and dates them 2016, without a day; the date is an upper bound, the day on which the file was at hand.",
  },
  'worldbank-pink-sheet/2025-01': {
    title: 'Pink Sheet of January 2025, monthly prices to December 2024',
    published: day('2025-01-03'),
    note: null,
  },
  'worldbank-pink-sheet/2025-12': {
    title: 'Pink Sheet of December 2025, monthly prices to November 2025',
    published: day('2025-12-02'),
    note: null,
  },
  'worldbank-wgi/2023': {
    title: 'Worldwide Governance Indicators, 2023 update',
    published: noLaterThan('2023-10-19'),
    note: "The workbook names no day; the date is an upper bound, a day on which the publisher's site already told how to cite the update.",
  },
  'worldbank-wgi/2024': {
    title: 'Worldwide Governance Indicators, 2024 update',
    published: noLaterThan('2024-11-07'),
    note: 'The workbook names no day; the date is an upper bound, that of the paper on the update (Policy Research Working Paper 10952).',
  },
  'iea-cmde/2024': {
    title: 'Critical Minerals Data Explorer, May 2024',
    published: month('2024-05-01', '2024-05-31'),
    note: 'Mining and refining of 2023 in the base case. The figures for 2030, 2035 and 2040 in the same tables are projections and are not recorded.',
  },
};

/** What is known of an edition; `undefined` when the catalogue has not heard of it. */
export const edition = (source: SourceId, name: string): EditionInfo | undefined =>
  EDITIONS[`${source}/${name}`];
