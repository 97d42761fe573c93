import { announced, at, COMMISSION, entry, instrument, NO_NEWS, noting, owner, party, promised, related, secondary, step } from './build.js';
import { ECA_NEWS, LIST_2020, RESOURCE_EU } from './sources.js';

const UNREAD =
  'The text was not read; classed as a commitment because it is a dated promise of own action.';
const plan2020 = at('2020-09-03', LIST_2020);
const erma = at('2020-09-29', secondary('European Commission; EIT RawMaterials', '(start of the alliance)'));
const cma = at('2023-07-20', secondary('Council of the European Union', '(negotiating mandate)'));
const projects = secondary('European Commission', '(decisions on strategic projects)');
const inside = at('2025-03-25', projects);
const outside = at('2025-06', noting(projects, 'The number is verified, the day is not.'));
const secondCall = at('2026-01-19', secondary('European Commission', '(applications of the second call)'));
const platform = at('2025-07-02', secondary('European Commission', '(start of the platform)'));
const stockStrategy = at('2025-07-09', secondary('European Commission', '(EU Stockpiling Strategy)'));
const resource = at('2025-12-03', RESOURCE_EU);
const promise = at('2025-12-03', noting(RESOURCE_EU, `${UNREAD} ${NO_NEWS}`));
const audit = at('2026-02-02', ECA_NEWS);
const buying = at('2026-04-13', secondary('thedailyscout.com', '(first round of the Raw Materials Mechanism)', { publishedOn: '2026-04-13' }));

const resourcePromise = (commitment: string, deliverable: string, dueOn: string, when = promise) =>
  promised(when, {
    commitment,
    deliverable,
    bindingness: 'commit',
    dueOn,
    owners: [owner('EU', 'European Commission')],
  });

/** What the Union set up or announced beside its lists and laws. */
export const EU_PROGRAMMES = [
  entry(
    'crm-action-plan-2020',
    announced(plan2020, {
      name: 'Action Plan on Critical Raw Materials',
      type: 'plan',
      parties: [COMMISSION],
      coversAll: 'critical',
      summary: 'COM(2020) 474: ten actions, among them strategic partnerships and the European Raw Materials Alliance.',
    }),
    related(plan2020, 'complements', 'crm-list-2020'),
  ),
  entry(
    'european-raw-materials-alliance',
    announced(erma, {
      name: 'European Raw Materials Alliance',
      type: 'alliance',
      parties: [party('EIT RawMaterials', null, 'lead'), party('European Commission', 'EU', 'party')],
      minerals: ['rare-earths', 'light-rare-earths', 'heavy-rare-earths', 'permanent-magnets'],
      summary: 'A pipeline of investments, rare earths and magnets first; run by EIT RawMaterials, overseen by the Commission.',
    }),
    related(erma, 'implements', 'crm-action-plan-2020'),
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
      summary: "The Council's mandate for an agreement on battery minerals (the five named here are this register's reading of the term). None was concluded.",
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
      summary: '47 projects in 13 Member States chosen from the first call, which had 170 applications in all.',
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
      summary: 'More than 160 applications, 95 in the EU and 66 outside; the decision was pending on that day.',
    }),
    related(secondCall, 'implements', 'crm-act'),
    related(secondCall, 'succeeds', 'strategic-projects-eu-2025'),
    related(secondCall, 'succeeds', 'strategic-projects-abroad-2025'),
  ),
  entry(
    'energy-raw-materials-platform',
    announced(platform, {
      name: 'EU Energy and Raw Materials Platform',
      type: 'platform',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary: 'The platform on which demand is to be gathered and matched with offers.',
    }),
    related(platform, 'implements', 'crm-act'),
    instrument(platform, 'joint-purchasing', 'adopted', 'The platform for buying together; its first round came in 2026.'),
  ),
  entry(
    'eu-stockpiling-strategy',
    announced(stockStrategy, {
      name: 'EU Stockpiling Strategy',
      type: 'stockpile',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary: 'The strategy for stocks of essential goods, raw materials among them.',
    }),
    instrument(stockStrategy, 'stockpile', 'proposed', 'Coordinated stocks; no quantity is recorded.'),
  ),
  entry(
    'resourceeu-2025',
    announced(resource, {
      name: 'RESourceEU Action Plan',
      type: 'plan',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary: 'COM(2025) 945: a European centre for critical raw materials, a stockpiling pilot, close to EUR 3 bn over twelve months, first projects, limits on exports of magnet scrap. Aimed at magnets, batteries and defence.',
    }),
    related(resource, 'complements', 'crm-act'),
    instrument(resource, 'finance', 'proposed', 'Close to EUR 3 bn over twelve months; two first projects, lithium in Germany and molybdenum in Greenland.'),
    instrument(resource, 'stockpile', 'proposed', 'A stockpiling pilot.'),
    instrument(resource, 'export-licence', 'proposed', 'Restrictions on exports of permanent-magnet scrap; measures on aluminium scrap.'),
    resourcePromise('crm-centre', "European Critical Raw Materials Centre, 'early 2026' (read as the first half of the year)", '2026-06-30'),
    resourcePromise('stockpiling-pilot', "Stockpiling pilot, 'early 2026' (read as the first half of the year)", '2026-06-30'),
    resourcePromise('magnet-scrap', 'Restrictions on exports of permanent-magnet scrap, second quarter of 2026', '2026-06-30'),
    resourcePromise('finance-2026', 'Close to EUR 3 bn mobilised within twelve months', '2026-12-03', at('2025-12-03', noting(RESOURCE_EU, UNREAD))),
    step(
      at('2026-02-04', secondary('Reuters, in scrapprices.com', '(the stockpiling pilot)', { publishedOn: '2026-02-04' })),
      'result',
      'Ten Member States take part in the stockpiling pilot: France on finance, Germany on sourcing, Italy on storage. That stock is held is not reported.',
    ),
  ),
  entry(
    'eca-special-report-2026-04',
    announced(audit, {
      name: 'Court of Auditors, Special Report 04/2026',
      type: 'audit',
      parties: [party('European Court of Auditors', 'EU', 'issuer')],
      summary: '26 materials of the energy transition (which ones is not recorded here): 14 partnerships in five years, while imports from partners fell for about half of the materials between 2020 and 2024; ten of 26 wholly imported; seven recycled at 1-5 %, ten not at all. Effects of the initiatives on supply are not monitored.',
    }),
    step(
      at('2026-02', secondary('agenceurope.eu', '(reply of the Commission to the report)')),
      'result',
      'The Commission answers that imports from Canada and others rose after 2017. A rise of imports is not a fall of dependency.',
    ),
  ),
  entry(
    'raw-materials-mechanism-2026',
    announced(buying, {
      name: 'Raw Materials Mechanism, first round',
      type: 'purchase-round',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary: 'First voluntary round of joint purchasing, for all 17 strategic raw materials, with registration to the end of April 2026. Its result is unknown.',
    }),
    related(buying, 'implements', 'crm-act'),
    related(buying, 'implements', 'energy-raw-materials-platform'),
    instrument(buying, 'joint-purchasing', 'in-force', 'Voluntary round; buyers register to the end of April 2026.'),
  ),
];
