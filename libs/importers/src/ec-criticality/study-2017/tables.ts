/** A printed figure that goes into an assessment or is one. */
export type Figure =
  | 'supplyRisk'
  | 'economicImportance'
  | 'importReliance'
  | 'eolRecyclingInputRate'
  | 'substitutionSR'
  | 'substitutionEI'
  | 'hhiWgiGlobal'
  | 'hhiWgiEu'
  | 'supplyRiskGlobal'
  | 'supplyRiskEu'
  | 'supplyRiskBoth';

export interface FigureColumn {
  readonly column: string;
  readonly figure: Figure;
  /** Year of the assessment that it belongs to. */
  readonly year: string;
  /** How it is printed: 'percent' 0-100, 'index' 0-1, 'score' 0-15 (0-10 times t, at most 1.5). */
  readonly scale: 'percent' | 'index' | 'score';
}

/** A table of the study of 2017: its header, and which columns hold what. */
export interface StudyTable {
  readonly header: readonly string[];
  readonly figures: readonly FigureColumn[];
  readonly stage: string | null;
  readonly supplyData: string | null;
}

export const STUDY_YEAR = '2017';

const of =
  (scale: FigureColumn['scale']) =>
  (column: string, figure: Figure, year = STUDY_YEAR): FigureColumn => ({
    column,
    figure,
    year,
    scale,
  });
const score = of('score');
const index = of('index');
const percent = of('percent');

/** Table 3: the results of each single material, with its bottleneck. */
const RESULTS: StudyTable = {
  header: [
    'material',
    'stage',
    'supply_risk',
    'economic_importance',
    'import_reliance_pct',
    'eol_rir_pct',
    'supply_data_used',
  ],
  stage: 'stage',
  supplyData: 'supply_data_used',
  figures: [
    score('supply_risk', 'supplyRisk'),
    score('economic_importance', 'economicImportance'),
    percent('import_reliance_pct', 'importReliance'),
    percent('eol_rir_pct', 'eolRecyclingInputRate'),
  ],
};

/** Table 20: results of three studies; rare earths and platinum metals as groups. */
const OVER_TIME: StudyTable = {
  header: ['material', 'sr_2011', 'ei_2011', 'sr_2014', 'ei_2014', 'sr_2017', 'ei_2017'],
  stage: null,
  supplyData: null,
  figures: ['2011', '2014', '2017'].flatMap((year) => [
    score(`sr_${year}`, 'supplyRisk', year),
    score(`ei_${year}`, 'economicImportance', year),
  ]),
};

/** Table 18: indices of substitution and of concentration. */
const INDICES: StudyTable = {
  header: ['material', 'si_ei', 'si_sr', 'hhi_wgi_t_global', 'hhi_wgi_t_eu28'],
  stage: null,
  supplyData: null,
  figures: [
    index('si_ei', 'substitutionEI'),
    index('si_sr', 'substitutionSR'),
    score('hhi_wgi_t_global', 'hhiWgiGlobal'),
    score('hhi_wgi_t_eu28', 'hhiWgiEu'),
  ],
};

/** Tables 3 and 18 joined, with table 19: supply risk by the supply that counts. */
const JOINED: StudyTable = {
  header: [
    'material',
    'stage',
    'supply_data_used',
    'SR_published_1dp',
    'EI_published_1dp',
    'IR_pct',
    'EoL_RIR_pct',
    'SI_EI_1dp',
    'SI_SR_1dp',
    'HHI_WGI_t_GS_1dp',
    'HHI_WGI_t_EU28_1dp',
    'SR_GS_only',
    'SR_EU_only',
    'SR_GS_EU',
  ],
  stage: 'stage',
  supplyData: 'supply_data_used',
  figures: [
    score('SR_published_1dp', 'supplyRisk'),
    score('EI_published_1dp', 'economicImportance'),
    percent('IR_pct', 'importReliance'),
    percent('EoL_RIR_pct', 'eolRecyclingInputRate'),
    index('SI_EI_1dp', 'substitutionEI'),
    index('SI_SR_1dp', 'substitutionSR'),
    score('HHI_WGI_t_GS_1dp', 'hhiWgiGlobal'),
    score('HHI_WGI_t_EU28_1dp', 'hhiWgiEu'),
    score('SR_GS_only', 'supplyRiskGlobal'),
    score('SR_EU_only', 'supplyRiskEu'),
    score('SR_GS_EU', 'supplyRiskBoth'),
  ],
};

/** The study's own tables before what was joined from them: where figures differ, the first is right. */
export const STUDY_TABLES: readonly StudyTable[] = [RESULTS, OVER_TIME, INDICES, JOINED];

/** The table with exactly this header; columns without a name at its end do not count. */
export function studyTable(header: readonly string[]): StudyTable | undefined {
  const named = header.slice(0, header.findLastIndex((name) => name !== '') + 1);
  return STUDY_TABLES.find((table) => table.header.join(',') === named.join(','));
}
