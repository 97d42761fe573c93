import type { Basis, FormId, Measure, MineralId, SourceId, Stage } from '../vocabulary.js';

interface Rule {
  readonly source: SourceId;
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly forms: readonly FormId[];
  readonly reason: string;
}

/** Stages of which a source reports several forms that must not all be added up. */
export const SUMMED_FORMS: readonly Rule[] = [
  {
    source: 'usgs-mcs',
    mineral: 'aluminium',
    stage: 'processing',
    forms: ['aluminium-smelter'],
    reason: 'Aluminium is made from alumina: adding both counts the same metal twice.',
  },
  {
    source: 'usgs-mcs',
    mineral: 'boron',
    stage: 'extraction',
    forms: [],
    reason: 'Each country is in another product of another boron content; the publisher sums none.',
  },
  {
    source: 'usgs-mcs',
    mineral: 'silicon-metal',
    stage: 'processing',
    forms: ['silicon-metal'],
    reason: 'Ferrosilicon is another product; the 2023 edition gives both in one figure.',
  },
  {
    source: 'usgs-mcs',
    mineral: 'titanium',
    stage: 'extraction',
    forms: ['ilmenite', 'rutile'],
    reason: 'Both are titanium dioxide content; their printed sum would count them twice.',
  },
  {
    source: 'usgs-mcs',
    mineral: 'titanium',
    stage: 'processing',
    forms: ['sponge'],
    reason: 'The listed material is the metal; pigment is another product.',
  },
  {
    source: 'ec-criticality',
    mineral: 'titanium',
    stage: 'extraction',
    forms: ['titanium-ores'],
    reason: "The metal's ore shares repeat those of titanium ores.",
  },
  {
    source: 'ec-criticality',
    mineral: 'titanium',
    stage: 'processing',
    forms: ['titanium-metal'],
    reason: 'The listed material is the metal; titanium dioxide is another product.',
  },
  {
    source: 'comext-cn8',
    mineral: 'silicon-metal',
    stage: 'processing',
    forms: ['cn8-28046900'],
    reason: 'Polysilicon is made from silicon metal and is many times dearer.',
  },
];

/**
 * Forms that add up to the total of a stage in a source's figures; 'all' when every form counts, and
 * none when no sum has a meaning. A form that is left out is another product or counts the same twice.
 */
export function summedForms(
  source: SourceId,
  mineral: MineralId,
  stage: Stage,
  _basis: Basis,
  _measure: Measure,
): readonly FormId[] | 'all' {
  const found = SUMMED_FORMS.find(
    (rule) => rule.source === source && rule.mineral === mineral && rule.stage === stage,
  );
  return found?.forms ?? 'all';
}
