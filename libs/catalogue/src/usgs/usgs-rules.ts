import type { FormId, Measure, MineralId, Stage } from '../vocabulary.js';

/** `type` must match the whole meaning of a 'Type' text; the first rule that matches counts. */
export interface UsgsRule {
  readonly type: RegExp;
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  readonly measure?: Measure;
  readonly note?: string;
}

const any = /./;
const rule = (
  mineral: MineralId,
  stage: Stage,
  form: FormId,
  type: RegExp = any,
  rest: Pick<UsgsRule, 'measure' | 'note'> = {},
): UsgsRule => ({ mineral, stage, form, type, ...rest });

const content = (mineral: MineralId): UsgsRule[] => [rule(mineral, 'extraction', 'content')];
const gross = (mineral: MineralId): UsgsRule[] => [rule(mineral, 'extraction', 'gross-weight')];

const ALUMINIUM = [rule('aluminium', 'processing', 'aluminium-smelter')];
const BAUXITE = [
  rule('aluminium', 'processing', 'alumina', /alumina/),
  rule('aluminium', 'extraction', 'bauxite', /bauxite/),
];
const COPPER = [
  rule('copper', 'extraction', 'mine', /mine/),
  rule('copper', 'processing', 'refinery', /refinery/),
];
const BORON = [
  rule('boron', 'extraction', 'borates-mixed', any, {
    note: 'Each country in another product of another boron content; the publisher prints no sum.',
  }),
];
const GALLIUM = [rule('gallium', 'processing', 'primary-low-purity')];
const GERMANIUM = [rule('germanium', 'processing', 'refinery-primary-and-secondary')];
const HELIUM = [
  rule('helium', 'processing', 'gas', any, {
    note: 'Won by separation from natural gas, so counted as processing, as the Commission does.',
  }),
];
const MAGNESIUM = [rule('magnesium', 'processing', 'smelter')];
const PLATINUM_GROUP = [
  rule('palladium', 'extraction', 'content', /palladium/),
  rule('platinum', 'extraction', 'content', /platinum/),
];
const RARE_EARTHS = [
  rule('rare-earths', 'extraction', 'reo-equivalent', any, {
    note: 'Light and heavy are not split.',
  }),
];
const SILICON = [
  rule('silicon-metal', 'processing', 'ferrosilicon-and-silicon-metal', /combined totals/, {
    note: 'Silicon content of both products in one figure.',
  }),
  rule('silicon-metal', 'processing', 'ferrosilicon', /fer+osilicon/, {
    note: 'Silicon content of ferrosilicon: another product than silicon metal.',
  }),
  rule('silicon-metal', 'processing', 'silicon-metal', /silicon metal/),
];
const TITANIUM_ORES = [
  rule('titanium', 'extraction', 'ilmenite-and-rutile', /world total.*ilmen.*and rutile/),
  rule('titanium', 'extraction', 'ilmenite', /ilmen.*and rutile/, {
    note: 'United States: rutile is counted with ilmenite.',
  }),
  rule('titanium', 'extraction', 'ilmenite', /ilmen/),
  rule('titanium', 'extraction', 'rutile', /rutile/),
];
const TITANIUM = [
  rule('titanium', 'processing', 'pigment', /^(?!.*sponge).*pigment/, { measure: 'capacity' }),
  rule('titanium', 'processing', 'sponge', /sponge/),
];

/** Commodity names, as printed or as in file names of 2023 and 2024, and what their lines are about. */
export const USGS_RULES: readonly (readonly [
  names: readonly string[],
  rules: readonly UsgsRule[],
])[] = [
  [['aluminum', 'alumi', 'alum'], ALUMINIUM],
  [['antimony', 'antim'], content('antimony')],
  [['arsenic', 'arsen'], [rule('arsenic', 'processing', 'arsenic-trioxide')]],
  [['barite', 'barit'], gross('baryte')],
  [['bauxite', 'bauxi'], BAUXITE],
  [['beryllium', 'beryl'], content('beryllium')],
  [['bismuth', 'bismu'], [rule('bismuth', 'processing', 'refinery')]],
  [['boron'], BORON],
  [['cobalt', 'cobal'], content('cobalt')],
  [['copper', 'coppe'], COPPER],
  [['feldspar', 'felds'], gross('feldspar')],
  [['fluorspar', 'fluor'], gross('fluorspar')],
  [['gallium', 'galli'], GALLIUM],
  [['germanium', 'gemanium', 'germa'], GERMANIUM],
  [['graphite', 'graphite (natural)', 'graph'], gross('graphite')],
  [['helium', 'heliu'], HELIUM],
  [['lithium', 'lithi'], content('lithium')],
  [['magnesium metal', 'mgmet'], MAGNESIUM],
  [['manganese', 'manga'], content('manganese')],
  [['nickel', 'nicke'], content('nickel')],
  [['niobium', 'niobi'], content('niobium')],
  [['phosphate rock', 'phosp'], gross('phosphate-rock')],
  [['platinum-group metals', 'plati'], PLATINUM_GROUP],
  [['palladium'], content('palladium')],
  [['platinum'], content('platinum')],
  [['rare earths', 'raree', 'rareee'], RARE_EARTHS],
  [['silicon', 'simet'], SILICON],
  [['strontium', 'stron'], content('strontium')],
  [['tantalum', 'tanta'], content('tantalum')],
  [['titanium mineral concentrates', 'timin'], TITANIUM_ORES],
  [['titanium & titanium dioxide', 'titan'], TITANIUM],
  [['tungsten', 'tungs'], content('tungsten')],
  [['vanadium', 'vanad'], content('vanadium')],
];
