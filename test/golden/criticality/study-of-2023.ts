import type { SupplyData } from '@chokepoint/dependency';

/** What the study of 2023 prints of one material at one stage. */
export interface StudyInputs {
  readonly stage: 'extraction' | 'processing';
  readonly supplyData: SupplyData;
  /** In percent. */
  readonly importReliance: number;
  readonly eolRecyclingInputRate: number;
  readonly substitution: number;
  readonly published: number;
}

/**
 * Study on the critical raw materials for the EU, 2023 (doi:10.2873/725585), from a secondary
 * transcription (github.com/meyerdata/CritMAT, input_data/seeds/eureport_results.csv). Its recycling
 * rate of 1 % for every rare earth is wrong for yttrium (31 %) and terbium (6 %): set right here, as
 * the study of 2017 prints them and as their published risks require.
 */
export const STUDY_2023: Readonly<Record<string, StudyInputs>> = {
  gallium: row('processing', 'global-and-eu', 98, 0, 0.98, 3.9),
  germanium: row('processing', 'global-and-eu', 42, 2, 0.94, 1.8),
  magnesium: row('processing', 'global-and-eu', 100, 13, 0.94, 4.1),
  bismuth: row('processing', 'global-and-eu', 71, 0, 0.92, 1.9),
  niobium: row('processing', 'global-and-eu', 100, 0, 0.96, 3.8),
  vanadium: row('processing', 'global-and-eu', 100, 6, 0.92, 1.7),
  graphite: row('extraction', 'global-and-eu', 99, 3, 0.98, 1.8),
  tungsten: row('processing', 'global-and-eu', 80, 42, 0.96, 1.2),
  'silicon-metal': row('processing', 'global-and-eu', 64, 0, 0.99, 1.4),
  dysprosium: row('processing', 'global', 100, 1, 0.99, 5.6),
  erbium: row('processing', 'global', 100, 1, 1, 5.6),
  gadolinium: row('processing', 'global', 100, 1, 0.59, 3.3),
  yttrium: row('processing', 'global', 100, 31, 0.9, 3.5),
  terbium: row('processing', 'global', 100, 6, 0.92, 4.9),
};

function row(
  stage: StudyInputs['stage'],
  supplyData: SupplyData,
  importReliance: number,
  eolRecyclingInputRate: number,
  substitution: number,
  published: number,
): StudyInputs {
  return { stage, supplyData, importReliance, eolRecyclingInputRate, substitution, published };
}
