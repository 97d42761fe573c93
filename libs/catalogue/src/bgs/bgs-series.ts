import { fold } from '../text.js';
import type { FormId, MineralId, Stage } from '../vocabulary.js';

/** What a commodity of the British Geological Survey's world mineral statistics is here. */
export interface BgsSeries {
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  /** What the masses are of: their unit must say the same. */
  readonly weight: 'content' | 'gross';
}

type Row = readonly [commodity: string, mineral: MineralId, form: FormId, BgsSeries['weight']];

const MINED: readonly Row[] = [
  ['antimony, mine', 'antimony', 'content', 'content'],
  ['barytes', 'baryte', 'gross-weight', 'gross'],
  ['bauxite', 'aluminium', 'bauxite', 'gross'],
  ['beryl', 'beryllium', 'beryl', 'gross'],
  ['bismuth, mine', 'bismuth', 'content', 'content'],
  ['cobalt, mine', 'cobalt', 'content', 'content'],
  ['copper, mine', 'copper', 'mine', 'content'],
  ['feldspar', 'feldspar', 'gross-weight', 'gross'],
  ['fluorspar', 'fluorspar', 'gross-weight', 'gross'],
  ['graphite', 'graphite', 'gross-weight', 'gross'],
  ['manganese ore', 'manganese', 'ore', 'gross'],
  ['nickel, mine', 'nickel', 'content', 'content'],
  ['phosphate rock', 'phosphate-rock', 'gross-weight', 'gross'],
  ['strontium minerals', 'strontium', 'gross-weight', 'gross'],
  ['tungsten, mine', 'tungsten', 'content', 'content'],
  ['vanadium, mine', 'vanadium', 'content', 'content'],
];

const PROCESSED: readonly Row[] = [
  ['alumina', 'aluminium', 'alumina', 'gross'],
  ['aluminium, primary', 'aluminium', 'aluminium-smelter', 'gross'],
  ['cobalt, refined', 'cobalt', 'refinery', 'gross'],
  ['copper, refined', 'copper', 'refinery', 'gross'],
  ['gallium, primary', 'gallium', 'primary', 'gross'],
  ['germanium metal', 'germanium', 'metal', 'gross'],
  ['nickel, smelter/refinery', 'nickel', 'refinery', 'gross'],
];

const of =
  (stage: Stage) =>
  ([commodity, mineral, form, weight]: Row): [string, BgsSeries] => [
    commodity,
    { mineral, stage, form, weight },
  ];

const series = new Map([...MINED.map(of('extraction')), ...PROCESSED.map(of('processing'))]);

/**
 * What a commodity of the survey is here, by its name in `bgs_commodity_trans`. `undefined`: outside
 * the catalogue, or not one form of one mineral: lithium minerals, borates, titanium minerals,
 * tantalum and niobium minerals, platinum-group metals and rare earths each mix several.
 */
export const bgsSeries = (commodity: string): BgsSeries | undefined => series.get(fold(commodity));

/** Names in `bgs_commodity_trans` of what the catalogue takes from the survey. */
export const BGS_COMMODITIES: readonly string[] = [...MINED, ...PROCESSED].map(([name]) => name);
