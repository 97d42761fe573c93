import {
  announced,
  at,
  COMMISSION,
  entry,
  instrument,
  NO_NEWS,
  noting,
  owner,
  promised,
  related,
  secondary,
  step,
  UNREAD,
} from './build.js';
import { RESOURCE_EU } from './sources.js';

const platform = at(
  '2025-07-02',
  secondary('rawmaterials.net', 'EU Joint Raw Material Procurement Close to Launch', {
    url: 'https://rawmaterials.net/eu-joint-raw-material-procurement-close-to-launch/',
    publishedOn: '2025-06-25',
    note: 'Written the week before; names the day the Commission had announced.',
  }),
);
const stockStrategy = at(
  '2025-07-09',
  secondary('European Commission', '(EU Stockpiling Strategy)'),
);
const resource = at('2025-12-03', RESOURCE_EU);
const promise = at('2025-12-03', noting(RESOURCE_EU, `${UNREAD} ${NO_NEWS}`));
const buying = at(
  '2026-04-13',
  secondary('thedailyscout.com', '(first round of the Raw Materials Mechanism)', {
    publishedOn: '2026-04-13',
  }),
);

const resourcePromise = (commitment: string, deliverable: string, dueOn: string, when = promise) =>
  promised(when, {
    commitment,
    deliverable,
    bindingness: 'commit',
    dueOn,
    owners: [owner('EU', 'European Commission (Séjourné)')],
  });

/** Stocks, joint purchases and the RESourceEU plan. */
export const EU_STOCKS_AND_PURCHASES = [
  entry(
    'energy-raw-materials-platform',
    announced(platform, {
      name: 'EU Energy and Raw Materials Platform',
      type: 'platform',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary:
        'Brings buyers and sellers of raw materials and of energy together, with help for joint purchases. Its results are not recorded here.',
    }),
    related(platform, 'implements', 'crm-act'),
    instrument(
      platform,
      'joint-purchasing',
      'in-force',
      'Demand and offers are gathered and matched.',
    ),
  ),
  entry(
    'eu-stockpiling-strategy',
    announced(stockStrategy, {
      name: 'EU Stockpiling Strategy',
      type: 'stockpile',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary: 'A strategy for stocks, strategic raw materials among them.',
    }),
    instrument(
      stockStrategy,
      'stockpile',
      'proposed',
      'Stocks of raw materials; no quantity is recorded.',
    ),
  ),
  entry(
    'resourceeu-2025',
    announced(resource, {
      name: 'RESourceEU Action Plan',
      type: 'plan',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary:
        'COM(2025) 945: a European centre for critical raw materials, a stockpiling pilot, close to EUR 3 bn over twelve months, first projects, limits on exports of magnet scrap. Aimed at magnets, batteries and defence.',
    }),
    related(resource, 'complements', 'crm-act'),
    instrument(
      resource,
      'finance',
      'proposed',
      'Close to EUR 3 bn over twelve months; two first projects, lithium in Germany and molybdenum in Greenland.',
    ),
    instrument(resource, 'stockpile', 'proposed', 'A stockpiling pilot.'),
    instrument(
      resource,
      'joint-purchasing',
      'proposed',
      'Joint purchases and stocks, managed by the centre.',
    ),
    instrument(
      resource,
      'price-gap-subsidy',
      'mentioned',
      'Support of prices by contracts for difference, mentioned by the press.',
    ),
    instrument(
      resource,
      'export-licence',
      'proposed',
      'Restrictions on exports of permanent-magnet scrap; measures on aluminium scrap.',
    ),
    resourcePromise(
      'crm-centre',
      "European Critical Raw Materials Centre, 'early 2026' (read as the first half of the year)",
      '2026-06-30',
    ),
    resourcePromise(
      'stockpiling-pilot',
      "Stockpiling pilot, 'early 2026' (read as the first half of the year)",
      '2026-06-30',
    ),
    resourcePromise(
      'magnet-scrap',
      'Restrictions on exports of permanent-magnet scrap, second quarter of 2026',
      '2026-06-30',
    ),
    resourcePromise(
      'finance-2026',
      'Close to EUR 3 bn mobilised within twelve months',
      '2026-12-03',
      at('2025-12-03', noting(RESOURCE_EU, UNREAD)),
    ),
    step(
      at(
        '2026-02-04',
        secondary(
          'Reuters, in scrapprices.com',
          'Italy, France and Germany to lead EU critical materials stockpiling plan, sources say',
          {
            url: 'https://www.scrapprices.com/news/italy-france-and-germany-to-lead-eu-critical-materials-stockpiling-plan-sources-say/2347',
            publishedOn: '2026-02-04',
          },
        ),
      ),
      'result',
      'The Commission counts ten Member States in the work on the pilot; by unnamed sources France takes finance, Germany sourcing and Italy storage. That the pilot runs or holds stock is not reported.',
    ),
  ),
  entry(
    'raw-materials-mechanism-2026',
    announced(buying, {
      name: 'Raw Materials Mechanism, first round',
      type: 'purchase-round',
      parties: [COMMISSION],
      coversAll: 'strategic',
      summary:
        'First voluntary round of joint purchasing, for all 17 strategic raw materials, with registration to the end of April 2026. Its result is unknown.',
    }),
    related(buying, 'implements', 'crm-act'),
    instrument(
      buying,
      'joint-purchasing',
      'in-force',
      'Voluntary round; buyers register to the end of April 2026.',
    ),
  ),
];
