import type { MineralId } from '../vocabulary.js';

/** Where the shares of use come from. */
export const USES_SOURCE =
  'European Commission, Study on the critical raw materials for the EU 2023, shares of use by application (CC BY 4.0)';

/**
 * Largest named applications by share ('Other' left out). A mineral that is missing here has no
 * shares in the tables that the product reads.
 */
export const USES: Readonly<Record<MineralId, readonly string[]>> = {
  aluminium: ['Construction (21 %)', 'Automotive industry (19 %)', 'Transport equipment (19 %)'],
  antimony: ['Flame retardants (43 %)', 'Lead-acid batteries (32 %)', 'Lead alloys (14 %)'],
  arsenic: ['Zinc production (69 %)', 'Glassmaking (18 %)', 'Chemicals (7 %)'],
  baryte: ['Filler in rubber, plastics, paint and paper (70 %)', 'Drilling fluids (20 %)'],
  beryllium: ['Industrial components (23 %)', 'Automotive (17 %)', 'Aerospace and defence (17 %)'],
  bismuth: ['Chemicals (84 %)', 'Low-melting alloys (9 %)', 'Metallurgical additives (7 %)'],
  boron: ['Glass (55 %)', 'Frits and ceramics (17 %)', 'Fertilizers (15 %)'],
  cerium: ['Autocatalysts (60 %)', 'Polishing powders (20 %)', 'Glass and ceramics (12 %)'],
  cobalt: [
    'Superalloys and other alloys (36 %)',
    'Hard materials (14 %)',
    'Pigments and inks (13 %)',
  ],
  'coking-coal': [
    'Iron and steel: coke in the blast furnace (89 %)',
    'Iron and steel: other uses (6 %)',
  ],
  copper: [
    'Electrical power in buildings (21 %)',
    'Manufacture, diverse (13 %)',
    'Plumbing (10 %)',
  ],
  erbium: ['Glass (74 %)'],
  europium: ['Lighting (10 %)'],
  feldspar: [
    'Ceramics: tiles, glazes (79 %)',
    'Glass (10 %)',
    'Ceramics: sanitaryware, tableware (8 %)',
  ],
  fluorspar: [
    'Steel and iron (36 %)',
    'Aluminium and other metallurgy (15 %)',
    'Fluorochemicals (11 %)',
  ],
  gadolinium: [
    'Magnetic resonance imaging (40 %)',
    'Metal, without batteries (10 %)',
    'Magnets (10 %)',
  ],
  gallium: ['Integrated circuits (70 %)', 'Lighting (25 %)', 'CIGS solar cells (5 %)'],
  hafnium: ['Superalloys (61 %)', 'Plasma cutting tips (15 %)', 'Nuclear control rods (11 %)'],
  holmium: ['Ceramics (100 %)'],
  iridium: ['Electrochemical (32 %)', 'Electronics (26 %)', 'Chemical (8 %)'],
  lanthanum: [
    'Fluid cracking catalysts (60 %)',
    'Autocatalysts (29 %)',
    'Glass and ceramics (5 %)',
  ],
  lutetium: ['Lighting (1 %)'],
  magnesium: ['Transportation: automotive (48 %)', 'Packaging (23 %)', 'Construction (13 %)'],
  manganese: ['Building and construction (43 %)', 'Metalware (14 %)', 'Motor vehicles (10 %)'],
  neodymium: ['Magnets (80 %)', 'Autocatalysts (9 %)', 'Batteries (4 %)'],
  palladium: ['Autocatalysts (88 %)', 'Electronics (4 %)', 'Chemicals (3 %)'],
  'phosphate-rock': [
    'Fertilizer (86 %)',
    'Animal feed (10 %)',
    'Detergents, chemicals, food additives (4 %)',
  ],
  platinum: ['Autocatalysts (67 %)', 'Jewellery (8 %)', 'Chemicals (5 %)'],
  praseodymium: ['Magnets (80 %)', 'Ceramics (5 %)', 'Autocatalysts (5 %)'],
  rhodium: ['Autocatalysts (85 %)', 'Glass (7 %)', 'Chemical (6 %)'],
  ruthenium: ['Chemical (37 %)', 'Electronics (37 %)', 'Electrochemical (13 %)'],
  samarium: ['Magnets (97 %)', 'Medical and optical applications (3 %)'],
  'silicon-metal': [
    'Chemical applications (54 %)',
    'Aluminium alloys (38 %)',
    'Solar applications (6 %)',
  ],
  strontium: ['Pyrotechnics and signals (40 %)', 'Magnets (40 %)', 'Pigments and fillers (5 %)'],
  terbium: ['Magnets (90 %)', 'Lighting (10 %)'],
  thulium: ['Ceramics (100 %)'],
  titanium: ['Aerospace (45 %)', 'Medical equipment (25 %)', 'Hand-held objects (10 %)'],
  tungsten: [
    'Mill and cutting tools (33 %)',
    'Mining and construction tools (23 %)',
    'Other wear tools (18 %)',
  ],
  vanadium: ['High-strength low-alloy steels (64 %)', 'Special steel (21 %)'],
  ytterbium: ['Ceramics (100 %)'],
  yttrium: ['Ceramics (72 %)', 'Automotive catalysts (9 %)'],
};
