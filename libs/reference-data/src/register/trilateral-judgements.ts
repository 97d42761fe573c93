import type { Stage } from '@chokepoint/catalogue';
import type { InitiativeEvent } from '@chokepoint/initiatives';
import { at, noting, owner, promised, secondary } from './build.js';
import {
  addresses,
  criteria,
  expected,
  expectedInSeason,
  indicates,
  legalCheck,
  noPosition,
  notAssessed,
  scenario,
  stated,
} from './build-judgements.js';
import { ALLIED_NEWS, JOINT_STATEMENT, MOU_NEWS, QUICK_TAKES } from './sources.js';

const written = at('2026-02-04', JOINT_STATEMENT);
const judged = at('2026-02-04', QUICK_TAKES);
const both = at('2026-02-04', JOINT_STATEMENT, QUICK_TAKES);
const mou = at('2026-04-24', noting(MOU_NEWS, 'The text of the memorandum was not read.'));

/** How many countries took part in the ministerial, by source. */
export const ATTENDANCE: readonly InitiativeEvent[] = [
  stated(judged, 'countries taking part', '54'),
  stated(at('2026-02-04', ALLIED_NEWS), 'countries taking part', '55'),
  stated(
    at('2026-02-04', secondary('KBS', '(Korean report on the ministerial)')),
    'countries taking part',
    '56',
  ),
  stated(judged, 'EU Member States taking part', '13'),
  stated(written, 'EU Member States taking part', 'several'),
];

const part = (
  commitment: string,
  deliverable: string,
  bindingness: 'intend' | 'explore',
  stages: readonly Stage[] = [],
): InitiativeEvent =>
  promised(written, {
    ...{ commitment, deliverable, bindingness, stages, parent: 'eu-us-mou', dueOn: null },
    owners: [owner('US', 'Department of State'), owner('EU', null)],
  });

/** The six things that the statement says the memorandum will hold. */
const PARTS: readonly InitiativeEvent[] = [
  part('mou-demand', 'Areas of cooperation to stimulate demand', 'intend'),
  part('mou-diversification', 'Areas of cooperation to diversify supply', 'intend'),
  part('mou-projects', 'Projects found and supported from the mine to recycling', 'intend', [
    'extraction',
    'processing',
  ]),
  part('mou-disruptions', 'Discussion of measures against disruptions of supply', 'explore'),
  part('mou-research', 'Promotion of research and innovation', 'intend'),
  part('mou-stockpiling', 'Exchange of information on stockpiling', 'intend'),
];

const INSTRUMENTS = [
  'price-floor',
  'standards-based-market',
  'price-gap-subsidy',
  'offtake',
] as const;
const UNREAD = 'The text of the memorandum was not read.';

/** What can be asked of the framework beside its dates and promises. */
export const FRAMEWORK_JUDGEMENTS: readonly InitiativeEvent[] = [
  ...PARTS,
  criteria(judged, 'eu-us-mou', {
    'project-eligibility': 'Does it say by which criteria projects are eligible?',
    'financing-instruments': 'Does it name instruments that finance them?',
    governance: 'Does it say who decides, and how it is followed up?',
  }),
  notAssessed(mou, 'project-eligibility', UNREAD),
  notAssessed(mou, 'financing-instruments', UNREAD),
  notAssessed(mou, 'governance', UNREAD),
  ...INSTRUMENTS.map((instrument) =>
    noPosition(judged, instrument, 'No word on whether it accepts, resists or replaces it.'),
  ),
  stated(
    judged,
    'new supply or better projects beyond what EU tools already offer',
    'not shown by the Commission',
  ),
  addresses(both, 'extraction', 'processing', 'recycling', 'diversification'),
  expected(
    judged,
    'operational-clarity',
    'The Commission shows operational clarity on project support, financing and governance',
    '2026-03',
  ),
  expectedInSeason(
    judged,
    'action-plan-talks',
    'Talks on what the Action Plans hold',
    '2026-05-31',
  ),
  legalCheck(
    judged,
    'price-floor',
    'tariff-bindings',
    'Is a levy that lifts imports to a floor compatible with tariff bindings and most-favoured-nation treatment?',
  ),
  legalCheck(
    judged,
    'price-gap-subsidy',
    'state-aid',
    'Is a payment that closes a price gap compatible with the rules on State aid?',
  ),
  scenario(
    judged,
    'whose-rules',
    'Does the framework become an instrument of delivery that the EU shapes, or a market regime that the United States define?',
    { 'eu-shaped': 'Delivery shaped by the EU', 'us-defined': 'Market regime defined by the US' },
  ),
  indicates(
    at('2026-02-26', ALLIED_NEWS),
    'whose-rules',
    'us-defined',
    'The US Trade Representative asks for views on a plurilateral agreement.',
  ),
];

/** What FORGE was expected to do in its first months. */
export const FORGE_JUDGEMENTS: readonly InitiativeEvent[] = [
  {
    type: 'PerimeterDefined',
    data: {
      ...judged,
      ...{ perimeter: 'trusted-supply', version: 1, by: 'FORGE', status: 'expected' },
      definition:
        "What counts as 'trusted' supply; no source read so far gives its rules or its members.",
      ...{ criteria: [], validFrom: null, validUntil: null },
    },
  },
  expected(
    judged,
    'trusted-supply',
    "FORGE begins to define 'trusted' supply in practice, in Korea's term",
    '2026-06',
  ),
];
