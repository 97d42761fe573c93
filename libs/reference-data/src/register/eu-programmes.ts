import {
  announced,
  at,
  COMMISSION,
  entry,
  instrument,
  noting,
  party,
  related,
  secondary,
  step,
} from './build.js';
import { ECA_NEWS, LIST_2020 } from './sources.js';

const plan2020 = at('2020-09-03', LIST_2020);
const erma = at(
  '2020-09-29',
  secondary('European Commission; EIT RawMaterials', '(start of the alliance)'),
);
const cma = at('2023-07-20', secondary('Council of the European Union', '(negotiating mandate)'));
const projects = secondary('European Commission', '(decisions on strategic projects)');
const inside = at('2025-03-25', projects);
const outside = at('2025-06', noting(projects, 'The number is verified, the day is not.'));
const secondCall = at(
  '2026-01-19',
  secondary('European Commission', '(applications of the second call)'),
);
const audit = at('2026-02-02', ECA_NEWS);

/** What the Union set up or announced beside its lists and laws. */
export const EU_PROGRAMMES = [
  entry(
    'crm-action-plan-2020',
    announced(plan2020, {
      name: 'Action Plan on Critical Raw Materials',
      type: 'plan',
      parties: [COMMISSION],
      coversAll: 'critical',
      summary:
        'COM(2020) 474: ten actions, among them strategic partnerships and the European Raw Materials Alliance.',
    }),
    related(plan2020, 'complements', 'crm-list-2020'),
  ),
  entry(
    'european-raw-materials-alliance',
    announced(erma, {
      name: 'European Raw Materials Alliance',
      type: 'alliance',
      parties: [
        party('EIT RawMaterials', null, 'lead'),
        party('European Commission', 'EU', 'party'),
      ],
      minerals: ['rare-earths', 'light-rare-earths', 'heavy-rare-earths', 'permanent-magnets'],
      summary:
        'A pipeline of investments, rare earths and magnets first; run by EIT RawMaterials, overseen by the Commission.',
    }),
    related(erma, 'implements', 'crm-action-plan-2020'),
    instrument(erma, 'project-support', 'in-force', 'A pipeline of projects for investors.'),
    step(
      at('2022', secondary('EIT RawMaterials', '(investment pipeline)')),
      'result',
      '14 rare-earth projects of about EUR 1.7 bn in the pipeline; a pipeline is not an investment made.',
    ),
  ),
  entry(
    'eu-us-critical-minerals-agreement',
    announced(cma, {
      name: 'EU-US Critical Minerals Agreement (negotiation)',
      type: 'trade-negotiation',
      parties: [party('European Commission', 'EU', 'lead'), party('United States', 'US')],
      minerals: ['lithium', 'cobalt', 'nickel', 'manganese', 'graphite'],
      summary:
        "The Council's mandate for an agreement on battery minerals (the five named here are this register's reading of the term). None was concluded.",
    }),
    step(audit, 'result', 'The Court of Auditors reports the talks as paused.'),
  ),
  entry(
    'strategic-projects-eu-2025',
    announced(inside, {
      name: 'Strategic projects within the EU',
      type: 'designation',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary:
        '47 projects in 13 Member States chosen from the first call, which had 170 applications in all.',
    }),
    related(inside, 'implements', 'crm-act'),
    instrument(inside, 'designation', 'in-force', 'Status of strategic project for 47 projects.'),
  ),
  entry(
    'strategic-projects-abroad-2025',
    announced(outside, {
      name: 'Strategic projects outside the EU',
      type: 'designation',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary: '13 projects in third countries and territories chosen from the first call.',
    }),
    related(outside, 'implements', 'crm-act'),
    instrument(outside, 'designation', 'in-force', 'Status of strategic project for 13 projects.'),
  ),
  entry(
    'strategic-projects-second-call',
    announced(secondCall, {
      name: 'Second call for strategic projects',
      type: 'designation',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary:
        'More than 160 applications, 95 in the EU and 66 outside; the decision was pending on that day.',
    }),
    related(secondCall, 'implements', 'crm-act'),
    related(secondCall, 'succeeds', 'strategic-projects-eu-2025'),
    related(secondCall, 'succeeds', 'strategic-projects-abroad-2025'),
  ),
  entry(
    'eca-special-report-2026-04',
    announced(audit, {
      name: 'Court of Auditors, Special Report 04/2026',
      type: 'audit',
      parties: [party('European Court of Auditors', 'EU', 'issuer')],
      summary:
        '26 materials of the energy transition (which ones is not recorded here): 14 partnerships in five years, while of about every second material less came from partners in 2024 than in 2020; ten of 26 wholly imported; seven recycled at 1-5 %, ten not at all. The Court finds that the Commission does not follow what these initiatives do for supply.',
    }),
    step(
      at('2026-02', secondary('agenceurope.eu', '(reply of the Commission to the report)')),
      'result',
      'The Commission answers with imports that rose after the trade agreement with Canada, 2017 to 2023 (lithium 11 %, graphite 33 %, manganese 28 %, rare earths 24 %), and from Canada itself (cobalt 211 %, nickel 40 %, lithium 27 %). More imports are not less dependency.',
    ),
  ),
];
