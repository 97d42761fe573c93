import {
  announced,
  at,
  by,
  entry,
  expired,
  inForce,
  instrument,
  noting,
  party,
  primary,
  RARE_EARTHS,
  related,
  secondary,
  shock,
  step,
} from './build.js';

const WTO_CHINA = primary(
  'World Trade Organization',
  'DS431, DS432, DS433: China, rare earths, tungsten and molybdenum',
);
const WTO_INDONESIA = secondary('World Trade Organization', 'DS592: Indonesia, raw materials', {
  url: 'http://www.wto.org/english/tratop_e/dispu_e/cases_e/ds592_e.htm',
});
const NICKEL_BAN = secondary('pubaffairsbruxelles.eu', '(ruling on the nickel-ore ban)', {
  url: 'https://pubaffairsbruxelles.eu/eu-institution-news/wto-panel-rules-against-indonesias-export-limitations-on-raw-materials',
  note: 'In place since January 2020; the day is not verified.',
});
const EXTENSION = primary('ARECOMS', 'Press release 2025/003', {
  url: 'https://www.einpresswire.com/article/825123167/extension-of-the-temporary-suspension-of-cobalt-exports-sourced-from-the-democratic-republic-of-congo',
  publishedOn: '2025-06-24',
  note: 'Cites Decision 001/ARECOMS/2025 of 22 February.',
});
const QUOTAS = secondary(
  'mteexpos.co.za; bankable.africa; trtpidgin.com',
  '(Decision 004/ARECOMS/2025)',
);
const DRC = party('DR Congo', 'CD', 'issuer');

const dispute = at('2012-03', WTO_CHINA);
const nickelDispute = at('2019-11-22', WTO_INDONESIA);
const nickelBan = at('2020-01', NICKEL_BAN);
const cobaltHalt = at('2025-02-22', EXTENSION);
const cobaltQuotas = at('2025-10-16', QUOTAS);

/** Export controls of other countries than China, and the disputes over export controls. */
export const OTHER_SHOCKS = [
  entry(
    'wto-china-rare-earths-2012',
    announced(dispute, {
      name: "WTO dispute over China's export restrictions (DS431, DS432, DS433)",
      type: 'dispute',
      parties: [
        party('United States', 'US'),
        party('European Union', 'EU'),
        party('Japan', 'JP'),
        party('China', 'CN', 'target'),
      ],
      minerals: [...RARE_EARTHS, 'tungsten'],
      summary:
        'Three complaints against quotas and duties on rare earths, tungsten and molybdenum (the last outside this catalogue), upheld in both instances. When the measures were removed is not verified.',
    }),
    related(dispute, 'responds-to', 'china-rare-earth-quotas-2010'),
    step(at('2014-03-26', WTO_CHINA), 'ruling', 'The panel finds against China.'),
    step(
      at(
        '2014-08-07',
        WTO_CHINA,
        secondary('Reuters', '(ruling of the Appellate Body)', { publishedOn: '2014-08-07' }),
      ),
      'ruling',
      'The Appellate Body finds against China.',
    ),
  ),
  entry(
    'indonesia-nickel-ore-ban-2020',
    shock(by('2020-01-31', NICKEL_BAN), {
      name: "Indonesia's ban on exports of nickel ore",
      type: 'export-ban',
      parties: [party('Indonesia', 'ID', 'issuer')],
      minerals: ['nickel'],
      stages: ['extraction'],
      summary: 'A full ban on nickel ore with a duty to process at home.',
    }),
    inForce(nickelBan),
    instrument(nickelBan, 'export-ban', 'in-force', 'No exports of nickel ore.'),
  ),
  entry(
    'wto-indonesia-nickel-2019',
    announced(nickelDispute, {
      name: "WTO dispute over Indonesia's nickel-ore ban (DS592)",
      type: 'dispute',
      parties: [party('European Union', 'EU'), party('Indonesia', 'ID', 'target')],
      minerals: ['nickel'],
      stages: ['extraction'],
      summary:
        'The EU asked for consultations before the full ban; the panel found for the EU; Indonesia appealed.',
    }),
    related(nickelDispute, 'responds-to', 'indonesia-nickel-ore-ban-2020'),
    step(at('2022-11-30', WTO_INDONESIA), 'ruling', 'The panel finds for the EU.'),
    step(
      at('2022-12', WTO_INDONESIA),
      'result',
      'Indonesia appeals; how the appeal ended is not recorded here.',
    ),
  ),
  entry(
    'drc-cobalt-export-halt-2025',
    shock(cobaltHalt, {
      name: "DR Congo's halt of cobalt exports",
      type: 'export-ban',
      parties: [DRC],
      minerals: ['cobalt'],
      stages: ['extraction'],
      summary:
        "For four months at first, prolonged twice to 15 October 2025. The country mines about 70-75 % of the world's cobalt.",
    }),
    inForce(cobaltHalt),
    instrument(cobaltHalt, 'export-ban', 'in-force', 'No exports of cobalt.'),
    step(at('2025-06-21', EXTENSION), 'prolongation', 'Prolonged for three months.'),
    step(
      at('2025-09', noting(QUOTAS, 'Announced in September; the day is not verified.')),
      'prolongation',
      'Prolonged to 15 October, with quotas to follow.',
    ),
    expired(at('2025-10-15', QUOTAS)),
  ),
  entry(
    'drc-cobalt-quotas-2025',
    shock(at('2025-09', noting(QUOTAS, 'Announced in September; the day is not verified.')), {
      name: "DR Congo's export quotas for cobalt",
      type: 'export-quota',
      parties: [DRC],
      minerals: ['cobalt'],
      stages: ['extraction'],
      summary:
        "18,125 t for the rest of 2025; 96,600 t a year in 2026 and 2027, of which 87,000 t by past exports and 9,600 t at the regulator's choice.",
    }),
    inForce(cobaltQuotas),
    related(cobaltQuotas, 'succeeds', 'drc-cobalt-export-halt-2025'),
    instrument(
      cobaltQuotas,
      'export-quota',
      'in-force',
      '18,125 t for the rest of 2025; 96,600 t a year in 2026 and 2027.',
    ),
  ),
];
