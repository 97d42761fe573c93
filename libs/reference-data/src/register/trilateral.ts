import {
  announced,
  at,
  computed,
  delivered,
  entry,
  instrument,
  noting,
  owner,
  party,
  promised,
  related,
  secondary,
  signed,
  step,
} from './build.js';
import { ATTENDANCE, FRAMEWORK_JUDGEMENTS } from './trilateral-judgements.js';
import { ALLIED_NEWS, JOINT_STATEMENT, MOU_NEWS, QUICK_TAKES } from './sources.js';

const statement = at('2026-02-04', JOINT_STATEMENT, QUICK_TAKES);
const written = at('2026-02-04', JOINT_STATEMENT);
const ministerial = at(
  '2026-02-04',
  noting(QUICK_TAKES, 'Counts 54 countries, 13 EU Member States among them.'),
  noting(ALLIED_NEWS, 'Another outlet counts 55 countries.'),
  secondary('KBS', '(Korean report on the ministerial)', { note: 'Counts 56 countries.' }),
);
const usJapan = at('2025-10-27', JOINT_STATEMENT);
const mou = at('2026-04-24', MOU_NEWS);

const mentioned = (
  kind: 'price-floor' | 'standards-based-market' | 'price-gap-subsidy' | 'offtake',
  what: string,
) =>
  instrument(
    statement,
    kind,
    'mentioned',
    `${what}, named as one thing a plurilateral trade initiative could explore.`,
  );
const EU_SIDE = owner('EU', null);

/** The EU, the United States and Japan: from the framework of 2025 to the memorandum of 2026. */
export const TRILATERAL = [
  entry(
    'us-japan-framework-2025',
    announced(usJapan, {
      name: 'US-Japan Framework for Securing the Supply of Critical Minerals and Rare Earths through Mining and Processing',
      type: 'framework',
      parties: [party('United States', 'US'), party('Japan', 'JP')],
      coversAll: 'critical',
      stages: ['extraction', 'processing'],
      summary:
        'Signed by the leaders; the joint statement of 2026 says that it covers the same areas as the memorandum then promised.',
    }),
    signed(usJapan),
  ),
  entry(
    'critical-minerals-ministerial-2026',
    announced(ministerial, {
      name: 'Critical Minerals Ministerial',
      type: 'dialogue',
      parties: [party('United States', 'US', 'lead'), party('European Commission', 'EU')],
      coversAll: 'critical',
      summary:
        'Meeting in Washington led by the United States. How many countries took part differs by source: 54, 55 or 56.',
    }),
    step(ministerial, 'meeting', 'The ministerial itself.', 'Washington'),
    ...ATTENDANCE,
  ),
  entry(
    'eu-us-japan-framework-2026',
    announced(statement, {
      name: 'EU-US-Japan framework on critical minerals',
      type: 'framework',
      parties: [party('European Union', 'EU'), party('United States', 'US'), party('Japan', 'JP')],
      coversAll: 'critical',
      stages: ['extraction', 'processing'],
      summary:
        'Joint press statement with two tracks: a memorandum between the EU and the United States within 30 days; Action Plans and a plurilateral trade initiative without a timeframe. The statement names leads on the US side and none on the EU side.',
    }),
    promised(
      at(
        '2026-02-04',
        JOINT_STATEMENT,
        QUICK_TAKES,
        computed('30 days from 2026-02-04 end on 2026-03-06'),
      ),
      {
        commitment: 'eu-us-mou',
        deliverable:
          'Memorandum of understanding between the EU and the United States: demand and diversified supply through projects from the mine to recycling; prevention of disruptions; research; exchange on stockpiling',
        bindingness: 'commit',
        dueOn: '2026-03-06',
        owners: [owner('US', 'Department of State'), EU_SIDE],
      },
    ),
    promised(written, {
      commitment: 'eu-us-action-plan',
      deliverable: 'Action Plan between the EU and the United States',
      bindingness: 'intend',
      dueOn: null,
      owners: [owner('US', 'Office of the US Trade Representative'), EU_SIDE],
    }),
    promised(written, {
      commitment: 'action-plans-with-japan',
      deliverable: 'Action Plans that take in Japan',
      bindingness: 'intend',
      dueOn: null,
      owners: [owner('US', 'Office of the US Trade Representative'), EU_SIDE, owner('Japan', null)],
    }),
    promised(written, {
      commitment: 'plurilateral-trade-initiative',
      deliverable: 'A plurilateral trade initiative on critical minerals with like-minded partners',
      bindingness: 'explore',
      dueOn: null,
      owners: [owner('US', null), EU_SIDE, owner('Japan', null)],
    }),
    mentioned('price-floor', 'Price floors adjusted at the border'),
    mentioned('standards-based-market', 'Markets based on standards'),
    mentioned('price-gap-subsidy', 'Subsidies that close a price gap'),
    mentioned('offtake', 'Offtake agreements'),
    related(statement, 'complements', 'us-japan-framework-2025'),
    related(statement, 'complements', 'crm-act'),
    related(statement, 'complements', 'resourceeu-2025'),
    related(statement, 'complements', 'forge-2026'),
    delivered(
      mou,
      'eu-us-mou',
      'Memorandum signed together with an Action Plan; the text was not read, so project eligibility, financing and governance are not assessed.',
    ),
    delivered(
      mou,
      'eu-us-action-plan',
      'EU-US Action Plan published with the memorandum; the part with Japan stays open.',
    ),
    ...FRAMEWORK_JUDGEMENTS,
  ),
  entry(
    'eu-us-mou-2026',
    announced(mou, {
      name: 'EU-US memorandum of understanding on critical minerals',
      type: 'memorandum',
      parties: [party('European Union', 'EU'), party('United States', 'US')],
      coversAll: 'critical',
      summary:
        'The memorandum promised on 2026-02-04, counted as the sixteenth bilateral instrument of its kind. Its signatories are not verified; whether it holds eligibility criteria, financing and governance is not assessed.',
    }),
    signed(mou),
    related(mou, 'implements', 'eu-us-japan-framework-2026'),
    related(at('2026-04-24', QUICK_TAKES), 'complements', 'us-japan-framework-2025'),
  ),
  entry(
    'eu-us-action-plan-2026',
    announced(mou, {
      name: 'EU-US Action Plan on critical minerals',
      type: 'plan',
      parties: [
        party('European Union', 'EU'),
        party('Office of the US Trade Representative', 'US'),
      ],
      coversAll: 'critical',
      summary:
        'The two sides see it as their main way towards a binding plurilateral agreement; it names standards, help for investment, research, stockpiling and rapid response. The text was not read.',
    }),
    instrument(mou, 'standards-based-market', 'mentioned', 'Standards.'),
    instrument(mou, 'finance', 'mentioned', 'Help for investment.'),
    instrument(mou, 'research', 'mentioned', 'Research and development.'),
    instrument(mou, 'stockpile', 'mentioned', 'Stockpiling.'),
    related(mou, 'implements', 'eu-us-japan-framework-2026'),
    related(mou, 'complements', 'plurilateral-agreement-2026'),
  ),
];
