import type { FormId, MineralId, Stage } from '../vocabulary.js';
import { stripFootnotes } from '../areas/footnotes.js';
import { mineralByAlias } from '../minerals/minerals.js';
import { fold } from '../text.js';

/** Where a figure of a mineral belongs. */
export interface SummaryPlace {
  readonly stage: Stage;
  readonly form: FormId;
}

/** What a row of the table of critical minerals (Table 5, in 2026 Table 7) is about. */
export interface CriticalSeries {
  readonly mineral: MineralId;
  /** Output of the United States from ore, and from scrap. */
  readonly primary: SummaryPlace;
  readonly secondary: SummaryPlace;
  /** Consumption of the United States, by how it was found out. */
  readonly consumption: Readonly<Record<'apparent' | 'reported' | 'estimated', SummaryPlace>>;
  readonly reliance: SummaryPlace;
  /** Production of the leading country and of the world; null where no table counts it. */
  readonly world: SummaryPlace | null;
}

/** What a line of the chart of net import reliance (Figure 2) is about. */
export interface RelianceSeries extends SummaryPlace {
  readonly mineral: MineralId;
}

const E: Stage = 'extraction';
const P: Stage = 'processing';

type Row = readonly [
  name: string,
  mineral: MineralId,
  /** Of primary production: of mines unless the table's notes say refineries, as the salient tables show. */
  primary: Stage,
  /** Of consumption and reliance: as in the salient tables. */
  use: Stage,
  /** Of world production: as in the world tables. */
  world: readonly [stage: Stage, form: FormId] | null,
  /** The product, where the row is about one of several. `apparent` is its form of apparent consumption. */
  product?: { readonly name: string; readonly apparent: FormId },
];

const content = [E, 'content'] as const;
const gross = [E, 'gross-weight'] as const;

const CRITICAL: readonly Row[] = [
  [
    'Aluminum (bauxite)',
    'aluminium',
    E,
    E,
    [E, 'bauxite'],
    { name: 'bauxite', apparent: 'bauxite-apparent' },
  ],
  ['Antimony', 'antimony', E, P, content],
  ['Arsenic', 'arsenic', P, P, [P, 'arsenic-trioxide']],
  ['Barite', 'baryte', E, E, gross],
  ['Beryllium', 'beryllium', E, E, content],
  ['Bismuth', 'bismuth', P, P, [P, 'refinery']],
  ['Cobalt', 'cobalt', E, P, content],
  ['Fluorspar', 'fluorspar', E, E, gross],
  ['Gallium', 'gallium', P, P, [P, 'primary-low-purity']],
  ['Germanium', 'germanium', P, P, [P, 'refinery-primary-and-secondary']],
  ['Graphite (natural)', 'graphite', E, E, gross],
  ['Lithium', 'lithium', E, P, content],
  ['Magnesium', 'magnesium', P, P, [P, 'smelter']],
  ['Manganese', 'manganese', E, P, content],
  ['Nickel', 'nickel', E, P, content],
  ['Niobium', 'niobium', E, P, content],
  ['Palladium', 'palladium', E, P, content],
  ['Platinum', 'platinum', E, P, content],
  [
    'Rare earths (compounds and metals)',
    'rare-earths',
    P,
    P,
    [E, 'reo-equivalent'],
    { name: 'compounds-and-metals', apparent: 'compounds-and-metals' },
  ],
  ['Scandium', 'scandium', P, P, null],
  ['Tantalum', 'tantalum', E, P, content],
  [
    'Titanium (metal)',
    'titanium',
    P,
    P,
    [P, 'sponge'],
    { name: 'sponge', apparent: 'sponge-apparent' },
  ],
  ['Tungsten', 'tungsten', E, E, content],
  ['Vanadium', 'vanadium', E, P, content],
  ['Yttrium', 'yttrium', E, P, null],
];

function criticalOf([, mineral, primary, use, world, product]: Row): CriticalSeries {
  const of = (form: FormId): FormId => (product ? `${product.name}-${form}` : form);
  return {
    mineral,
    primary: { stage: primary, form: of('primary') },
    secondary: { stage: P, form: of('secondary') },
    consumption: {
      apparent: { stage: use, form: product?.apparent ?? 'apparent' },
      reported: { stage: use, form: of('reported') },
      estimated: { stage: use, form: of('estimated') },
    },
    reliance: { stage: use, form: product?.name ?? 'all' },
    world: world && { stage: world[0], form: world[1] },
  };
}

/** Names of the chart, in the series of the salient tables; several where editions differ. */
const RELIANCE: readonly (readonly [
  names: string,
  mineral: MineralId,
  stage: Stage,
  form?: FormId,
])[] = [
  ['ALUMINA', 'aluminium', P, 'alumina'],
  ['ALUMINUM', 'aluminium', P],
  ['ANTIMONY, metal and oxide', 'antimony', P],
  ['ARSENIC, all forms', 'arsenic', P],
  ['BARITE', 'baryte', E],
  ['BAUXITE', 'aluminium', E, 'bauxite'],
  ['BISMUTH | BISMUTH, metal, alloys, and scrap', 'bismuth', P],
  ['COBALT | COBALT, metal, oxides, and salts', 'cobalt', P],
  ['COPPER, refined', 'copper', P],
  ['FELDSPAR', 'feldspar', E],
  ['FLUORSPAR', 'fluorspar', E],
  ['GALLIUM | GALLIUM, metal', 'gallium', P],
  ['GERMANIUM', 'germanium', P],
  ['GRAPHITE (NATURAL)', 'graphite', E],
  ['LITHIUM', 'lithium', P],
  ['MAGNESIUM METAL', 'magnesium', P],
  ['MANGANESE', 'manganese', P],
  ['NICKEL', 'nickel', P],
  ['NIOBIUM (COLUMBIUM)', 'niobium', P],
  ['PALLADIUM', 'palladium', P],
  ['PLATINUM', 'platinum', P],
  [
    'RARE EARTHS, compounds and metals | RARE EARTHS, compounds and metals, including lanthanides',
    'rare-earths',
    P,
    'compounds-and-metals',
  ],
  ['SCANDIUM', 'scandium', P],
  ['SILICON, metal and ferrosilicon', 'silicon-metal', P, 'with-ferrosilicon'],
  ['STRONTIUM', 'strontium', E],
  ['TANTALUM', 'tantalum', P],
  ['TITANIUM MINERAL CONCENTRATES', 'titanium', E],
  ['TITANIUM, sponge | TITANIUM, sponge metal', 'titanium', P, 'sponge'],
  ['TUNGSTEN', 'tungsten', E],
  ['VANADIUM', 'vanadium', P],
  ['YTTRIUM | YTTRIUM, compounds', 'yttrium', P],
];

const critical = new Map(CRITICAL.map((row) => [fold(row[0]), criticalOf(row)]));
const reliance = new Map(
  RELIANCE.flatMap(([names, mineral, stage, form = 'all']) =>
    names.split(' | ').map((name) => [fold(name), { mineral, stage, form }] as const),
  ),
);

/** Every series of the table of critical minerals, under the name that is printed. */
export const CRITICAL_SERIES: ReadonlyMap<string, CriticalSeries> = critical;

/**
 * What a name of the table of critical minerals means, with or without a footnote's number glued to
 * it: null where it is outside the catalogue, undefined where a mineral of the catalogue stands under
 * a name that the table is not known to use.
 */
export const criticalSeries = (printed: string): CriticalSeries | null | undefined =>
  named(critical, printed);

/** The same for a name of the chart of net import reliance. */
export const relianceSeries = (printed: string): RelianceSeries | null | undefined =>
  named(reliance, printed);

function named<T>(table: ReadonlyMap<string, T>, printed: string): T | null | undefined {
  const names = [printed, ...stripFootnotes(printed).map(({ name }) => name)];
  for (const name of names) {
    const found = table.get(fold(name));
    if (found !== undefined) return found;
  }
  const ours = names.some((name) => mineralByAlias(withoutProduct(name)) ?? mineralByAlias(name));
  return ours ? undefined : null;
}

/** 'GALLIUM' of 'GALLIUM, metal', 'Titanium' of 'Titanium (metal)'. */
const withoutProduct = (name: string): string => name.split(/[,(]/)[0] ?? '';
