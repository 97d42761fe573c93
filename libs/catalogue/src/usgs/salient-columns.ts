import type { FormId, Measure, MineralId, Stage, UnitId } from '../vocabulary.js';

/**
 * A column of the salient statistics of the United States. `heading` is as printed; '#2/4'
 * after it means the second of four columns under that one heading. A figure as
 * printed times `factor` is in `unit`. `editions` limits a heading to the editions that print it
 * over these figures; `misprinted` says that the heading names a wrong unit or product, as another
 * edition shows by printing the same figures under a right one.
 */
export interface SalientColumn {
  readonly heading: string;
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly measure: Extract<Measure, 'price' | 'consumption' | 'net-import-reliance'> | 'stock';
  readonly form: FormId;
  readonly unit: UnitId;
  readonly factor: number;
  /** Of a stock; null for everything else. */
  readonly holder: Holder | null;
  readonly editions: readonly string[] | null;
  readonly misprinted: boolean;
}

interface Holder {
  readonly name: string;
  readonly kind: 'industry' | 'exchange';
}
const INDUSTRY: Holder = { name: 'Industry', kind: 'industry' };
const LME: Holder = {
  name: 'London Metal Exchange, warehouses in the United States',
  kind: 'exchange',
};

type Kind = SalientColumn['measure'];
type Options = Partial<
  Pick<SalientColumn, 'mineral' | 'stage' | 'holder' | 'editions' | 'misprinted'> & {
    factor: number;
  }
>;
type Column = readonly [headings: string, form: FormId, unit: UnitId, options?: Options];

interface Table {
  /** As the column 'Commodity' prints it. */
  readonly commodities: readonly string[];
  readonly columns: readonly SalientColumn[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  consump: 'consumption',
  apparent: 'consumption',
  price: 'price',
  stocks: 'stock',
  nir: 'net-import-reliance',
};

/** A heading begins with its kind, after the product where a table is about two. */
function kindOf(heading: string): Kind {
  const [first = ''] = heading
    .toLowerCase()
    .replace(/^(bauxite|alumina)_/, '')
    .split('_');
  const kind = KINDS[first];
  if (kind === undefined) throw new Error(`'${heading}' is no figure of a salient table`);
  return kind;
}

function table(
  commodities: string | readonly string[],
  mineral: MineralId,
  stage: Stage,
  columns: readonly Column[],
): Table {
  return {
    commodities: typeof commodities === 'string' ? [commodities] : commodities,
    columns: columns.flatMap(([headings, form, unit, options = {}]) =>
      headings.split(' | ').map((heading) => {
        const measure = kindOf(heading);
        return {
          heading,
          mineral: options.mineral ?? mineral,
          stage: options.stage ?? stage,
          measure,
          form,
          unit,
          factor: options.factor ?? 1,
          holder: measure === 'stock' ? (options.holder ?? INDUSTRY) : null,
          editions: options.editions ?? null,
          misprinted: options.misprinted ?? false,
        };
      }),
    ),
  };
}

const kt = { factor: 1e3 };
const cents = { factor: 0.01 };
const wrong = (...editions: string[]): Options => ({ editions, misprinted: true });
const NIR = (headings = 'NIR_pct', form = 'all', options: Options = {}): Column => [
  headings,
  form,
  'share',
  { factor: 0.01, ...options },
];

/** Which figures of the salient tables of 2023 to 2025 are taken, commodity by commodity. */
export const SALIENT_TABLES: readonly Table[] = [
  table('Aluminum', 'aluminium', 'processing', [
    ['Consump_kt | Consump_Apprnt_kt', 'apparent', 't', kt],
    ['Price_Ingot_ctslb', 'ingot', 'USD/lb', cents],
    ['Stocks_industry_kt', 'all', 't', kt],
    ['Stocks_LME_kt', 'all', 't', { ...kt, holder: LME }],
    NIR(),
  ]),
  table('Bauxite and Alumina', 'aluminium', 'extraction', [
    ['Bauxite_Consump_Apprnt_kt', 'bauxite-apparent', 't', kt],
    ['Bauxite_Consump_Rprtd_kt', 'bauxite-reported', 't', kt],
    ['Bauxite_Price_dt', 'bauxite', 'USD/t'],
    ['Bauxite_Price_kt', 'bauxite', 'USD/t', wrong('2024')],
    ['Bauxite_Stocks_kt', 'bauxite', 't', kt],
    NIR('Bauxite_NIR_pct', 'bauxite'),
    ['Alumina_Apparent_kt', 'alumina-apparent', 't', { ...kt, stage: 'processing' }],
    ['Alumina_Price_dt', 'alumina', 'USD/t', { stage: 'processing' }],
    ['Alumina_Price_kt', 'alumina', 'USD/t', { ...wrong('2024', '2025'), stage: 'processing' }],
    ['Alumina_Stocks_kt', 'alumina', 't', { ...kt, stage: 'processing' }],
    NIR('Alumina_NIR_pct', 'alumina', { stage: 'processing' }),
  ]),
  table('Antimony', 'antimony', 'processing', [
    ['Consump_t', 'unspecified', 't'],
    ['Price_Metal_dlb', 'metal', 'USD/lb'],
    NIR(),
  ]),
  table('Arsenic', 'arsenic', 'processing', [
    ['Consump_Est_All_t', 'estimated', 't'],
    ['Price_Mtl_Rotterdam_dlb', 'metal-rotterdam', 'USD/lb'],
    ['Price_Mtl_US_dlb', 'metal-united-states', 'USD/lb'],
    ['Price_Mtl_US_dkg', 'metal-united-states', 'USD/kg'],
    NIR('NIR_All_pct'),
  ]),
  table('Barite', 'baryte', 'extraction', [
    ['Consump_kt', 'unspecified', 't', kt],
    ['Price_dt', 'all', 'USD/t'],
    NIR(),
  ]),
  table('Beryllium', 'beryllium', 'extraction', [
    ['Consump_Apparent_t', 'apparent', 't'],
    ['Consump_Reported_Ore_t', 'reported-ore', 't'],
    ['Price_Alloy_dkg', 'alloy', 'USD/kg', { stage: 'processing' }],
    ['Stocks_Ore_t', 'ore', 't'],
    NIR(),
  ]),
  table('Bismuth', 'bismuth', 'processing', [
    ['Consump_Apprnt_t', 'apparent', 't'],
    ['Consump_Reported_t', 'reported', 't'],
    ['Price_dlb | Price_Average_dlb', 'all', 'USD/lb'],
    ['Stocks_t | Stocks_Yearend_t', 'all', 't'],
    NIR('NIR_Consump_pct'),
  ]),
  table('Boron', 'boron', 'extraction', [
    ['Consump_kt', 'unspecified', 't', kt],
    ['Price_CIF_dt', 'borates-cif', 'USD/t'],
    NIR(),
  ]),
  table('Cobalt', 'cobalt', 'processing', [
    ['Consump_Estimated_t', 'estimated', 't'],
    ['Consump_Apparent_t', 'apparent', 't'],
    ['Price_Spot_dlb', 'spot', 'USD/lb'],
    ['Price_LME_dlb', 'lme', 'USD/lb'],
    ['Stocks_Industry_t', 'all', 't'],
    ['Stocks_LME_t', 'all', 't', { holder: LME }],
    NIR(),
  ]),
  table('Copper', 'copper', 'processing', [
    ['Consump_Reported_kt', 'reported', 't', kt],
    ['Consump_Apparent_kt', 'apparent', 't', kt],
    ['Price_US_ctslb', 'united-states', 'USD/lb', cents],
    ['Price_COMEX_ctslb', 'comex', 'USD/lb', cents],
    ['Price_LME_ctslb', 'lme', 'USD/lb', cents],
    ['Stocks_kt', 'refined', 't', kt],
    NIR(),
  ]),
  table('Feldspar and Nepheline Syenite', 'feldspar', 'extraction', [
    ['Consump_Feldspar_kt', 'feldspar', 't', kt],
    ['Price_Feldspar_dt', 'feldspar', 'USD/t'],
    NIR('NIR_Feldspar_pct'),
  ]),
  table('Fluorspar', 'fluorspar', 'extraction', [
    ['Consump_kt | Consump_Apprnt_kt', 'apparent', 't', kt],
    ['Price_Acid_dt', 'acid-grade', 'USD/t'],
    ['Price_Metallurgical_dt', 'metallurgical-grade', 'USD/t'],
    NIR(),
  ]),
  table('Gallium', 'gallium', 'processing', [
    ['Consump_kg', 'unspecified', 'kg'],
    ['Consump_g', 'unspecified', 'kg', wrong('2024')],
    ['Price_High-purity_dkg', 'high-purity', 'USD/kg'],
    ['Price_High-puritydkg', 'high-purity', 'USD/kg', { editions: ['2024'] }],
    ['Price_Low-purity_dkg', 'low-purity', 'USD/kg'],
    ['Price_Low-puritydkg', 'low-purity', 'USD/kg', { editions: ['2024'] }],
    ['Stocks_kg', 'all', 'kg'],
    ['Stocks_g', 'all', 'kg', wrong('2024')],
    NIR(),
  ]),
  table('Germanium', 'germanium', 'processing', [
    ['Consump_kg', 'unspecified', 'kg'],
    ['Consump_g', 'unspecified', 'kg', wrong('2025')],
    ['Price_Metal_dkg', 'metal', 'USD/kg'],
    ['Price_GeO2_dkg', 'dioxide', 'USD/kg'],
    NIR('NIR_pct'),
    NIR('NIR_ct', 'all', wrong('2025')),
  ]),
  table('Graphite (Natural)', 'graphite', 'extraction', [
    ['Consump_t', 'unspecified', 't'],
    ['Price_Flake_dt', 'flake', 'USD/t'],
    ['Price_Lump_dt', 'lump', 'USD/t'],
    ['Price_Amorphous_dt', 'amorphous', 'USD/t'],
    NIR(),
  ]),
  table('Helium', 'helium', 'processing', [['Consump_mcm', 'unspecified', 'Mm3'], NIR()]),
  table('Lithium', 'lithium', 'processing', [
    ['Consump_t', 'unspecified', 't'],
    ['Price_dt', 'all', 'USD/t'],
    NIR(),
  ]),
  table('Magnesium Metal', 'magnesium', 'processing', [
    ['Consump_Reported_kt', 'reported', 't', kt],
    ['Consump_Apparent_kt', 'apparent', 't', kt],
    ['Price_US_spot_dlb', 'united-states-spot', 'USD/lb'],
    ['Price_European_dt', 'european', 'USD/t'],
    // The columns of the earlier editions, moved under the wrong headings.
    ['Price_European_dlb', 'united-states-spot', 'USD/lb', wrong('2025')],
    ['Price_dt', 'european', 'USD/t', wrong('2025')],
    ['Stocks_kt', 'all', 't', kt],
    NIR(),
  ]),
  table('Manganese', 'manganese', 'processing', [
    ['Consump_Reported_ore_kt', 'reported-ore', 't', { ...kt, stage: 'extraction' }],
    ['Consump_Reported_ferro_kt', 'reported-ferromanganese', 't', kt],
    ['Consump_Reported_silco_kt', 'reported-silicomanganese', 't', kt],
    ['Consump_Apparent_kt', 'apparent', 't', kt],
    // Dollars per metric-ton unit: a ton of ore at 5 dollars there never was.
    ['Price_CN_CIF_dt', 'china-cif', 'USD/mtu', { misprinted: true, stage: 'extraction' }],
    ['Stocks_Ore_kt', 'ore', 't', { ...kt, stage: 'extraction' }],
    ['Stocks_Ferro_kt', 'ferromanganese', 't', kt],
    ['Stocks_Silico_kt', 'silicomanganese', 't', kt],
    NIR(),
  ]),
  table('Nickel', 'nickel', 'processing', [
    ['Consump_Reported_Primary_t', 'reported-primary', 't'],
    ['Consump_Reported_Secondary_t', 'reported-secondary', 't'],
    ['Consump_Apparent_Primary_t', 'apparent-primary', 't'],
    ['Consump_Apparent_Total_t', 'apparent', 't'],
    ['Price_LME_dt', 'lme', 'USD/t'],
    ['Price_LME_dlb', 'lme', 'USD/lb'],
    ['Price_dt dlb (both used)#1/2', 'lme', 'USD/t', wrong('2024')],
    ['Price_dt dlb (both used)#2/2', 'lme', 'USD/lb', wrong('2024')],
    ['Price_dt', 'lme', 'USD/t', { editions: ['2025'] }],
    ['Price_dlb', 'lme', 'USD/lb', { editions: ['2025'] }],
    ['Stocks_Consumer_t', 'all', 't'],
    ['Stocks_LME_t', 'all', 't', { holder: LME }],
    NIR('NIR_pct'),
    NIR('NIR_ct', 'all', wrong('2025')),
  ]),
  table('Niobium (Columbium)', 'niobium', 'processing', [
    ['Consump_Apparent_t', 'apparent', 't'],
    ['Consump_Reported_t', 'reported', 't'],
    ['Price_dkg', 'all', 'USD/kg'],
    ['Price_kg', 'all', 'USD/kg', wrong('2023')],
    NIR(),
  ]),
  table('Phosphate Rock', 'phosphate-rock', 'extraction', [
    ['Consump_kt', 'unspecified', 't', kt],
    ['Price_dt', 'all', 'USD/t'],
    ['Stocks_kt', 'all', 't', kt],
    NIR(),
  ]),
  table('Platinum-Group Metals', 'platinum', 'processing', [
    ['Consump_Palladium_kg', 'unspecified', 'kg', { mineral: 'palladium' }],
    ['Consump_Platinum_kg', 'unspecified', 'kg'],
    ['Price_Palladium_dto', 'all', 'USD/toz', { mineral: 'palladium' }],
    ['Price_Platinum_dto', 'all', 'USD/toz'],
    ['Price_Iridium_dto', 'all', 'USD/toz', { mineral: 'iridium' }],
    ['Price_Rhodium_dto', 'all', 'USD/toz', { mineral: 'rhodium' }],
    ['Price_Ruthenium_dto', 'all', 'USD/toz', { mineral: 'ruthenium' }],
    NIR('NIR_Palladium_pct', 'all', { mineral: 'palladium' }),
    NIR('NIR_Platinum_pct'),
  ]),
  table('Rare Earths', 'rare-earths', 'processing', [
    ['Consump_Compounds-Metals_t', 'compounds-and-metals', 't'],
    ['Price_CeO2_dkg', 'oxide', 'USD/kg', { mineral: 'cerium' }],
    ['Price_Dy2O3_dkg', 'oxide', 'USD/kg', { mineral: 'dysprosium' }],
    ['Price_Eu2O3_dkg', 'oxide', 'USD/kg', { mineral: 'europium' }],
    ['Price_La2O3_dkg', 'oxide', 'USD/kg', { mineral: 'lanthanum' }],
    ['Price_Mischmetal_dkg', 'mischmetal', 'USD/kg'],
    ['Price_Nd2O3_dkg', 'oxide', 'USD/kg', { mineral: 'neodymium' }],
    ['Price_TbO2_dkg', 'oxide', 'USD/kg', { mineral: 'terbium' }],
    NIR('NIR_Compounds-Metals_pct', 'compounds-and-metals'),
    NIR('NIR_Compounds-Metals_t', 'compounds-and-metals', wrong('2024', '2025')),
    NIR('NIR_Concentrate_pct', 'concentrate', { stage: 'extraction' }),
    NIR('NIR_Concentrate_t', 'concentrate', { ...wrong('2024', '2025'), stage: 'extraction' }),
  ]),
  table('Scandium', 'scandium', 'processing', [
    ['Price_Cmpds_Acetate_dg', 'acetate', 'USD/g'],
    ['Price_Cmpds_Chloride_dg', 'chloride', 'USD/g'],
    ['Price_Cmpds_Fluoride_dg', 'fluoride', 'USD/g'],
    ['Price_Cmpds_Iodide_dg', 'iodide', 'USD/g'],
    ['Price_Cmpds_Oxide_dg', 'oxide', 'USD/g'],
    ['Price_Mtl_Dendritic_dg', 'metal-dendritic', 'USD/g'],
    ['Price_Mtl_Ingot_dg', 'metal-ingot', 'USD/g'],
    ['Price_ScAl_kglot_dkg | Price_Mtl_Alloy_1kg_dkg', 'aluminium-alloy-1-kg-lots', 'USD/kg'],
    [
      'Price_ScAl_mtlot_dkg | Price_ScAl_1000kglot_dkg | Price_Mtl_Alloy_1000kg_dkg',
      'aluminium-alloy-1-t-lots',
      'USD/kg',
    ],
    NIR('NIR_pct'),
    NIR('NIR_ct', 'all', wrong('2025')),
  ]),
  table('Silicon', 'silicon-metal', 'processing', [
    ['Consump_FeSi2_Si_kt | Consump_FeSi-Si_kt', 'with-ferrosilicon', 't', kt],
    ['Price_FeSi2_50_ctslb | Price_FeSi50_ctslb', 'ferrosilicon-50', 'USD/lb', cents],
    ['Price_FeSi2_75_ctslb | Price_FeSi75_ctslb', 'ferrosilicon-75', 'USD/lb', cents],
    ['Price_Si_ctslb', 'silicon-metal', 'USD/lb', cents],
    ['Stocks_FeSi2_Si_kt | Stocks_FeSi-Si_kt', 'with-ferrosilicon', 't', kt],
    NIR('NIR_FeSi2_pct | NIR_FeSi_pct', 'ferrosilicon'),
    NIR('NIR_Si_pct', 'silicon-metal'),
    NIR('NIR_FeSi2_Si_pct | NIR_FeSi-Si_pct', 'with-ferrosilicon'),
  ]),
  table('Strontium', 'strontium', 'extraction', [
    ['Consump_Celestite_t', 'celestite', 't'],
    ['Consump_Compounds_t', 'compounds', 't', { stage: 'processing' }],
    ['Consump_Total_t', 'total', 't'],
    ['Price_dt', 'all', 'USD/t'],
    NIR(),
  ]),
  table('Tantalum', 'tantalum', 'processing', [
    ['Consump_t', 'unspecified', 't'],
    ['Price_Ta2O5_dkg', 'ta2o5', 'USD/kg', { stage: 'extraction' }],
    NIR(),
  ]),
  table('Titanium Mineral Concentrates', 'titanium', 'extraction', [
    ['Consump_kt', 'unspecified', 't', kt],
    ['Price_Rutile_dt', 'rutile', 'USD/t'],
    ['Price_Ilmente_Leucoxene_dt', 'ilmenite-and-leucoxene', 'USD/t'],
    ['Price_Ilmenite_dt', 'ilmenite', 'USD/t'],
    ['Price_Slag_dt', 'slag', 'USD/t'],
    // One heading over four columns, in the order and with the figures of the edition before.
    ['Price_dt#1/4', 'rutile', 'USD/t', wrong('2025')],
    ['Price_dt#2/4', 'ilmenite-and-leucoxene', 'USD/t', wrong('2025')],
    ['Price_dt#3/4', 'ilmenite', 'USD/t', wrong('2025')],
    ['Price_dt#4/4', 'slag', 'USD/t', wrong('2025')],
    NIR(),
  ]),
  table('Titanium and Titanium Dioxide', 'titanium', 'processing', [
    ['Consump_Sponge_Apparent_t', 'sponge-apparent', 't'],
    ['Consump_Sponge_Reported_t', 'sponge-reported', 't'],
    ['Price_Sponge_dkg', 'sponge', 'USD/kg'],
    ['Stocks_Sponge_t', 'sponge', 't'],
    NIR('NIR_Sponge_pct', 'sponge'),
    ['Consump_Dioxide_t', 'pigment', 't'],
    ['Price_Dioxide_dt', 'pigment', 'USD/t'],
    NIR('NIR_Dioxide_pct', 'pigment'),
  ]),
  table('Tungsten', 'tungsten', 'extraction', [
    ['Consump_Reported_t | Consump_Reportedt', 'reported', 't'],
    ['Consump_Apparent_t | Consump_Apparentt', 'apparent', 't'],
    // Dollars per metric-ton unit of oxide: the heading shortens it to a ton.
    ['Price_WO3_dt | Price_WO3dt', 'wo3', 'USD/mtu', { misprinted: true }],
    ['Stocks_t | Stocks_', 'all', 't'],
    NIR('NIR_pct'),
    NIR('NIR_ct', 'all', wrong('2024', '2025')),
  ]),
  table('Vanadium', 'vanadium', 'processing', [
    ['Consump_Apprnt_t', 'apparent', 't'],
    ['Consump_Rprtd_t', 'reported', 't'],
    ['Price_V2O5_dlb', 'pentoxide', 'USD/lb'],
    ['Stocks_t', 'all', 't'],
    NIR(),
  ]),
  table('Yttrium', 'yttrium', 'processing', [
    ['Consump_t', 'unspecified', 't'],
    ['Price_Y2O3_dkg', 'oxide', 'USD/kg'],
    ['Price_Metal_dkg', 'metal', 'USD/kg'],
    NIR(),
  ]),
  table('Zirconium and Hafnium', 'hafnium', 'processing', [
    ['Price_Hf_unwrought_dkg', 'unwrought', 'USD/kg'],
    ['Price_Hf_unwrought_t', 'unwrought', 'USD/kg', wrong('2024', '2025')],
    NIR('NIR_Hf_pct'),
  ]),
];

/**
 * Headings that the tables are known to print and of which nothing is taken: output is in the world
 * tables, trade by product is in no common unit, the rest is not about supply.
 */
const NOT_TAKEN = [
  /^(us)?prod/,
  /^(bauxite_mine|alumina_refinery)_/,
  /^((bauxite|alumina)_)?(imports|exports)_/,
  /^(shipments|supply|employment|extracted|withdrawn|recycling)_/,
  /^(grade-a-sales|sold_?used|casestatementerror)/,
  /^(consump_felds-plus-neph|(consump|price|nir)_nepheline_syenite)/,
  /^(consump_zro2|price_zircon|nir_zr)/,
  /^stocks_dioxide/,
];

const fold = (heading: string): string => heading.toLowerCase().replace(/\s/g, '');
const tables = new Map(
  SALIENT_TABLES.flatMap((one) => one.commodities.map((name) => [name.toLowerCase(), one])),
);

/** Whether the catalogue takes anything of a commodity's salient table. */
export const isSalientCommodity = (commodity: string): boolean =>
  tables.has(commodity.toLowerCase());

/**
 * What is taken from a heading of a commodity's table in an edition: null where nothing is, by rule;
 * undefined where the heading is not known. `occurrence` counts the same heading from 1; `of` says
 * how often it is there.
 */
export function salientColumn(
  commodity: string,
  edition: string,
  heading: string,
  { occurrence, of }: { readonly occurrence: number; readonly of: number },
): SalientColumn | null | undefined {
  const name = of === 1 ? fold(heading) : fold(`${heading}#${occurrence}/${of}`);
  const found = tables
    .get(commodity.toLowerCase())
    ?.columns.find(
      (column) =>
        fold(column.heading) === name &&
        (column.editions === null || column.editions.includes(edition)),
    );
  if (found) return found;
  return of === 1 && NOT_TAKEN.some((pattern) => pattern.test(fold(heading))) ? null : undefined;
}
