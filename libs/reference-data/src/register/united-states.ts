import {
  announced,
  at,
  computed,
  entry,
  instrument,
  NO_NEWS,
  noting,
  owner,
  party,
  promised,
  secondary,
  signed,
  UNREAD,
} from './build.js';
import { ALLIED_NEWS, SECTION_232_NEWS } from './sources.js';

const US = party('United States', 'US', 'lead');
export const MP_NEWS = secondary(
  'projectblue.com; fas.org',
  '(the agreement between the Department of Defense and MP Materials)',
  { publishedOn: '2025-07-15' },
);
const MP_EXHIBIT = secondary('contracts.justia.com', 'Price Protection Agreement, 2025-07-09', {
  note: 'Title of the exhibit filed.',
});
export const AUSTRALIA = secondary('allens.com.au; manmonthly.com.au', '(US-Australia framework)');

const floor = at('2025-07-10', MP_NEWS);
const usAustralia = at('2025-10-20', AUSTRALIA);
const section232 = at('2026-01-14', SECTION_232_NEWS);
const vault = at('2026-02-02', ALLIED_NEWS);
const ministerial = at('2026-02-04', ALLIED_NEWS);

/** What the United States set up with companies and with single countries. */
export const UNITED_STATES = [
  entry(
    'us-mp-materials-2025',
    announced(floor, {
      name: 'US Department of Defense and MP Materials',
      type: 'project-support',
      parties: [party('US Department of Defense', 'US', 'lead'), party('MP Materials', null)],
      minerals: [
        'neodymium',
        'praseodymium',
        'magnet-rare-earths',
        'light-rare-earths',
        'permanent-magnets',
      ],
      stages: ['extraction', 'processing', 'manufactured'],
      summary:
        'A floor price for ten years together with offtake, equity and a loan; gains above the floor are shared, in a ratio that is not verified.',
    }),
    signed(at('2025-07-09', MP_EXHIBIT)),
    instrument(
      floor,
      'price-floor',
      'adopted',
      'USD 110 per kg of NdPr for ten years from the fourth quarter of 2025; the state makes up the gap, for what is sold and for what goes on stock.',
    ),
    instrument(
      floor,
      'offtake',
      'adopted',
      'All magnets for ten years, with a floor of USD 140 m under yearly EBITDA that rises by 2 % a year.',
    ),
    instrument(
      floor,
      'finance',
      'adopted',
      'USD 400 m of preferred stock and a loan of USD 150 m.',
    ),
  ),
  entry(
    'us-australia-framework-2025',
    announced(usAustralia, {
      name: 'US-Australia framework on critical minerals',
      type: 'framework',
      parties: [US, party('Australia', 'AU')],
      coversAll: 'critical',
      summary:
        'A pipeline of USD 8.5 bn with price support; among the projects gallium by Alcoa and Sojitz (about a tenth of world output) and rare earths at Nolans.',
    }),
    signed(usAustralia),
    instrument(
      usAustralia,
      'finance',
      'proposed',
      'At least USD 1 bn from each side within six months.',
    ),
    instrument(
      usAustralia,
      'price-floor',
      'mentioned',
      'Support of prices, of a kind that is not recorded.',
    ),
    promised(
      at(
        '2025-10-20',
        noting(AUSTRALIA, `${UNREAD} ${NO_NEWS}`),
        computed('six months from 2025-10-20 end on 2026-04-20'),
      ),
      {
        commitment: 'one-billion-each',
        deliverable: 'At least USD 1 bn of investment from each side within six months',
        bindingness: 'commit',
        dueOn: '2026-04-20',
        owners: [owner('US', null), owner('Australia', null)],
      },
    ),
  ),
  entry(
    'us-section-232-2026',
    announced(section232, {
      name: 'Section 232 on processed critical minerals (Proclamation 11001)',
      type: 'trade-negotiation',
      parties: [party('United States', 'US', 'issuer')],
      coversAll: 'critical',
      stages: ['processing'],
      summary:
        'Negotiations for 180 days with price floors under consideration; tariffs, quotas or minimum import prices otherwise. The outcome is unknown.',
    }),
    instrument(
      section232,
      'price-floor',
      'mentioned',
      'Price floors as a subject of the negotiations.',
    ),
    instrument(
      section232,
      'tariff',
      'mentioned',
      'Tariffs, quotas or a minimum import price, should negotiations fail.',
    ),
    promised(
      at(
        '2026-01-14',
        noting(SECTION_232_NEWS, `${UNREAD} ${NO_NEWS}`),
        computed('180 days from 2026-01-14 end on 2026-07-13'),
      ),
      {
        commitment: 'negotiations',
        deliverable: 'Negotiations with other countries, for which 180 days are set',
        bindingness: 'commit',
        dueOn: '2026-07-13',
        owners: [owner('US', null)],
      },
    ),
  ),
  entry(
    'us-project-vault-2026',
    announced(vault, {
      name: 'Project Vault',
      type: 'stockpile',
      parties: [US],
      coversAll: 'critical',
      summary: 'A stockpile for industry, paid by a public loan and private money.',
    }),
    instrument(vault, 'stockpile', 'proposed', 'A stockpile held for industry.'),
    instrument(
      vault,
      'finance',
      'proposed',
      'A loan of USD 10 bn by EXIM and about USD 1.7-2 bn of private money; outlets differ on the latter.',
    ),
  ),
  entry(
    'us-mexico-action-plan-2026',
    announced(ministerial, {
      name: 'US-Mexico Action Plan on critical minerals',
      type: 'plan',
      parties: [US, party('Mexico', 'MX')],
      coversAll: 'critical',
      summary: 'Work of 60 days on price floors.',
    }),
    instrument(ministerial, 'price-floor', 'proposed', 'Price floors for minerals to be named.'),
    promised(
      at(
        '2026-02-04',
        noting(ALLIED_NEWS, `${UNREAD} ${NO_NEWS}`),
        computed('60 days from 2026-02-04 end on 2026-04-05'),
      ),
      {
        commitment: 'sixty-days',
        deliverable: 'Result of the 60 days of work on price floors',
        bindingness: 'commit',
        dueOn: '2026-04-05',
        owners: [owner('US', null), owner('Mexico', null)],
      },
    ),
  ),
  entry(
    'us-bilateral-memoranda-2026',
    announced(ministerial, {
      name: 'Eleven bilateral memoranda of the United States',
      type: 'memorandum',
      parties: [US],
      coversAll: 'critical',
      summary: 'New memoranda on the day of the ministerial; the partners are not recorded here.',
    }),
    signed(ministerial),
  ),
];
