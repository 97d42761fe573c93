import type { SupplyData, SupplyStage } from '@chokepoint/dependency';

/** What the study of 2023 prints of one material at one stage. */
export interface StudyInputs {
  readonly mineral: string;
  readonly stage: SupplyStage;
  readonly supplyData: SupplyData;
  /** In percent. */
  readonly importReliance: number;
  readonly eolRecyclingInputRate: number;
  readonly substitution: number;
  readonly published: number;
}

type Row = readonly [
  mineral: string,
  stage: SupplyStage,
  supplyData: SupplyData,
  importReliance: number,
  eolRecyclingInputRate: number,
  substitution: number,
  published: number,
];

/**
 * Study on the critical raw materials for the EU, 2023 (doi:10.2873/725585), from a secondary
 * transcription (github.com/meyerdata/CritMAT, input_data/seeds/eureport_results.csv). Its recycling
 * rate of 1 % for every rare earth is wrong for yttrium (31 %) and terbium (6 %): set right here, as
 * the study of 2017 prints them and as their published risks require.
 */
const ROWS: readonly Row[] = [
  ['aluminium', 'extraction', 'global-and-eu', 89, 32, 0.86, 1.2],
  ['aluminium', 'processing', 'global-and-eu', 58, 32, 0.86, 0.5],
  ['antimony', 'extraction', 'global-and-eu', 100, 28, 0.94, 1.8],
  ['antimony', 'processing', 'global-and-eu', 47, 28, 0.94, 0.7],
  ['arsenic', 'processing', 'global-and-eu', 39, 0, 0.96, 1.9],
  ['baryte', 'extraction', 'global-and-eu', 74, 0, 0.92, 1.3],
  ['beryllium', 'extraction', 'global', 100, 0, 0.99, 1.8],
  ['beryllium', 'processing', 'global-and-eu', 100, 0, 0.99, 1.2],
  ['bismuth', 'processing', 'global-and-eu', 71, 0, 0.92, 1.9],
  ['boron', 'extraction', 'global-and-eu', 100, 1, 0.99, 3.6],
  ['boron', 'processing', 'global-and-eu', 70, 1, 0.99, 1.4],
  ['cobalt', 'extraction', 'global', 81, 22, 0.98, 2.8],
  ['cobalt', 'processing', 'global-and-eu', 1, 22, 0.98, 0.5],
  ['copper', 'extraction', 'global-and-eu', 48, 55, 0.71, 0.1],
  ['copper', 'processing', 'global-and-eu', 17, 55, 0.71, 0.1],
  ['feldspar', 'extraction', 'global-and-eu', 54, 1, 0.99, 1.5],
  ['fluorspar', 'extraction', 'global-and-eu', 60, 1, 0.91, 1.1],
  ['gallium', 'processing', 'global-and-eu', 98, 0, 0.98, 3.9],
  ['germanium', 'processing', 'global-and-eu', 42, 2, 0.94, 1.8],
  ['hafnium', 'processing', 'eu', 0, 0, 0.96, 1.5],
  ['helium', 'processing', 'global-and-eu', 94, 2, 0.97, 1.2],
  ['dysprosium', 'processing', 'global', 100, 1, 0.99, 5.6],
  ['erbium', 'processing', 'global', 100, 1, 1, 5.6],
  ['europium', 'processing', 'global', 100, 1, 1, 5.6],
  ['gadolinium', 'processing', 'global', 100, 1, 0.59, 3.3],
  ['holmium', 'processing', 'global', 100, 1, 1, 5.6],
  ['lutetium', 'processing', 'global', 100, 1, 1, 5.6],
  ['terbium', 'processing', 'global', 100, 6, 0.92, 4.9],
  ['thulium', 'processing', 'global', 100, 1, 1, 5.6],
  ['ytterbium', 'processing', 'global', 100, 1, 1, 5.6],
  ['yttrium', 'processing', 'global', 100, 31, 0.9, 3.5],
  ['lithium', 'extraction', 'global', 81, 0, 0.94, 0.8],
  ['lithium', 'processing', 'global-and-eu', 100, 0, 0.94, 1.9],
  ['cerium', 'extraction', 'global', 100, 1, 0.97, 3.9],
  ['cerium', 'processing', 'global', 100, 1, 0.97, 4],
  ['lanthanum', 'extraction', 'global-and-eu', 100, 1, 0.97, 2],
  ['lanthanum', 'processing', 'global-and-eu', 100, 1, 0.97, 3.5],
  ['neodymium', 'extraction', 'global-and-eu', 80, 1, 0.99, 4.5],
  ['neodymium', 'processing', 'global-and-eu', 100, 1, 0.99, 3.7],
  ['praseodymium', 'extraction', 'global-and-eu', 80, 1, 0.98, 1.8],
  ['praseodymium', 'processing', 'global-and-eu', 100, 1, 0.98, 3.2],
  ['samarium', 'extraction', 'global-and-eu', 80, 1, 0.98, 2],
  ['samarium', 'processing', 'global-and-eu', 100, 1, 0.98, 3.5],
  ['magnesium', 'processing', 'global-and-eu', 100, 13, 0.94, 4.1],
  ['manganese', 'extraction', 'global-and-eu', 96, 9, 1, 1.2],
  ['manganese', 'processing', 'global-and-eu', 66, 9, 1, 1],
  ['graphite', 'extraction', 'global-and-eu', 99, 3, 0.98, 1.8],
  ['nickel', 'extraction', 'global-and-eu', 31, 16, 0.92, 0.4],
  ['nickel', 'processing', 'global-and-eu', 75, 16, 0.92, 0.5],
  ['niobium', 'extraction', 'global', 100, 0, 0.96, 4.4],
  ['niobium', 'processing', 'global-and-eu', 100, 0, 0.96, 3.8],
  ['iridium', 'processing', 'global', 100, 12, 0.97, 3.9],
  ['palladium', 'processing', 'global', 100, 12, 0.99, 1.5],
  ['platinum', 'processing', 'global', 100, 12, 0.95, 2.1],
  ['rhodium', 'processing', 'global', 100, 12, 1, 2.4],
  ['ruthenium', 'processing', 'global', 100, 12, 0.94, 3.8],
  ['phosphate-rock', 'extraction', 'global-and-eu', 82, 0, 0.99, 1],
  ['phosphorus', 'processing', 'global-and-eu', 100, 0, 0.98, 3.3],
  ['scandium', 'processing', 'global', 100, 0, 0.87, 2.4],
  ['silicon-metal', 'processing', 'global-and-eu', 64, 0, 0.99, 1.4],
  ['strontium', 'extraction', 'global-and-eu', 0, 0, 0.97, 2.6],
  ['tantalum', 'extraction', 'global-and-eu', 99, 1, 0.98, 1.3],
  ['tungsten', 'extraction', 'global-and-eu', 21, 42, 0.96, 0.5],
  ['tungsten', 'processing', 'global-and-eu', 80, 42, 0.96, 1.2],
  ['vanadium', 'extraction', 'global', 0, 6, 0.92, 2.3],
  ['vanadium', 'processing', 'global-and-eu', 100, 6, 0.92, 1.7],
  ['coking-coal', 'extraction', 'global-and-eu', 66, 0, 1, 1],
  ['coking-coal', 'processing', 'global-and-eu', 0, 0, 1, 0.4],
];

export const STUDY_2023: readonly StudyInputs[] = ROWS.map(
  ([
    mineral,
    stage,
    supplyData,
    importReliance,
    eolRecyclingInputRate,
    substitution,
    published,
  ]) => ({
    mineral,
    stage,
    supplyData,
    importReliance,
    eolRecyclingInputRate,
    substitution,
    published,
  }),
);

/**
 * Stages whose published risk lies outside of what the transcribed shares and rates allow, and what is
 * seen of the cause. Not to be made to fit: other inputs are needed.
 */
export const MISFITS: ReadonlyMap<string, string> = new Map([
  ['arsenic processing', 'comes out with global supply alone'],
  ['beryllium extraction', 'not known'],
  ['boron extraction', 'not known'],
  ['germanium processing', 'the EU row of the table repeats the world row'],
  ['lithium processing', 'not known'],
  ['cerium extraction', 'not known'],
  ['lanthanum processing', 'not known'],
  ['neodymium extraction', 'not known'],
  ['neodymium processing', 'not known'],
  ['praseodymium processing', 'not known'],
  ['samarium extraction', 'not known'],
  ['samarium processing', 'not known'],
  ['iridium processing', 'recycling is transcribed as 12 % for every metal of the group'],
  ['platinum processing', 'recycling is transcribed as 12 % for every metal of the group'],
  ['rhodium processing', 'recycling is transcribed as 12 % for every metal of the group'],
  ['ruthenium processing', 'recycling is transcribed as 12 % for every metal of the group'],
  ['phosphate-rock extraction', 'comes out with the recycling of the study of 2017, 17 %'],
  ['tantalum extraction', 'not known'],
  ['tungsten extraction', 'shares of EU sourcing add up to 0.77'],
  ['vanadium extraction', 'comes out without recycling'],
]);
