import { announced, at, computed, delivered, entry, instrument, NO_NEWS, noting, owner, party, promised, related, secondary, signed, step, superseded } from './build.js';
import { ALLIED_NEWS, G7_NEWS, SECTION_232_NEWS } from './sources.js';

const US = party('United States', 'US', 'lead');
const MP_NEWS = secondary('projectblue.com; fas.org', '(the agreement between the Department of Defense and MP Materials)', { publishedOn: '2025-07-15' });
const MP_EXHIBIT = secondary('contracts.justia.com', 'Price Protection Agreement, 2025-07-09', { note: 'Title of the exhibit filed.' });
const AUSTRALIA = secondary('allens.com.au; manmonthly.com.au', '(US-Australia framework)');

const msp = at('2022-06-14', ALLIED_NEWS);
const g7Plan = at('2025-06-17', G7_NEWS);
const g7Alliance = at('2025-10-31', secondary('newswire.ca', '(G7 Critical Minerals Production Alliance)', { publishedOn: '2025-10-31' }));
const floor = at('2025-07-10', MP_NEWS);
const usAustralia = at('2025-10-20', AUSTRALIA);
const section232 = at('2026-01-14', SECTION_232_NEWS);
const vault = at('2026-02-02', ALLIED_NEWS);
const ministerial = at('2026-02-04', ALLIED_NEWS);
const notice = at('2026-02-26', ALLIED_NEWS);
const UNREAD = 'The text was not read; classed as a commitment because it is a dated promise of own action.';
const G7 = party('G7', null);

/** What the United States and the G7 set up, the EU taking part or not. */
export const ALLIED = [
  entry(
    'minerals-security-partnership',
    announced(msp, {
      name: 'Minerals Security Partnership',
      type: 'forum',
      parties: [US, party('European Union', 'EU')],
      coversAll: 'critical',
      summary: 'Support for projects by the United States and partners, the EU among them.',
    }),
    step(at('2024-04-05', ALLIED_NEWS), 'meeting', 'The MSP Forum is set up together with the EU.'),
    step(at('2024-09-23', ALLIED_NEWS), 'result', 'A Finance Network of the partners is announced.'),
    superseded(ministerial, 'forge-2026'),
  ),
  entry(
    'g7-action-plan-2025',
    announced(g7Plan, {
      name: 'G7 Critical Minerals Action Plan',
      type: 'plan',
      parties: [G7, party('European Union', 'EU')],
      coversAll: 'critical',
      summary: 'Adopted at Kananaskis; a roadmap for markets based on standards is to follow in the same year.',
    }),
    instrument(g7Plan, 'standards-based-market', 'proposed', 'A roadmap for markets based on standards.'),
    promised(at('2025-06-17', noting(G7_NEWS, UNREAD)), {
      commitment: 'standards-roadmap',
      deliverable: 'Roadmap for standards-based markets by the end of 2025',
      bindingness: 'commit',
      dueOn: '2025-12-31',
      owners: [owner('G7', null)],
    }),
    delivered(at('2025-10-31', G7_NEWS), 'standards-roadmap', 'Published with the package of 31 October 2025.'),
  ),
  entry(
    'us-mp-materials-2025',
    announced(floor, {
      name: 'US Department of Defense and MP Materials',
      type: 'project-support',
      parties: [party('US Department of Defense', 'US', 'lead'), party('MP Materials', null)],
      minerals: ['neodymium', 'praseodymium', 'magnet-rare-earths', 'light-rare-earths', 'permanent-magnets'],
      stages: ['extraction', 'processing', 'manufactured'],
      summary: 'A floor price for ten years together with offtake, equity and a loan: the only large live example of a price floor.',
    }),
    signed(at('2025-07-09', MP_EXHIBIT)),
    instrument(floor, 'price-floor', 'adopted', 'USD 110 per kg of NdPr for ten years from the fourth quarter of 2025; the state pays the difference on tonnes sold or put on stock.'),
    instrument(floor, 'offtake', 'adopted', 'All magnets for ten years, with a floor of USD 140 m under yearly EBITDA that rises by 2 % a year.'),
    instrument(floor, 'finance', 'adopted', 'USD 400 m of preferred stock and a loan of USD 150 m.'),
  ),
  entry(
    'us-australia-framework-2025',
    announced(usAustralia, {
      name: 'US-Australia framework on critical minerals',
      type: 'framework',
      parties: [US, party('Australia', 'AU')],
      coversAll: 'critical',
      summary: 'A pipeline of USD 8.5 bn with price support; among the projects gallium by Alcoa and Sojitz (about a tenth of world output) and rare earths at Nolans.',
    }),
    signed(usAustralia),
    instrument(usAustralia, 'finance', 'proposed', 'At least USD 1 bn from each side within six months.'),
    instrument(usAustralia, 'price-floor', 'mentioned', 'Support of prices.'),
    promised(at('2025-10-20', noting(AUSTRALIA, `${UNREAD} ${NO_NEWS}`), computed('six months from 2025-10-20 end on 2026-04-20')), {
      commitment: 'one-billion-each',
      deliverable: 'At least USD 1 bn of investment from each side within six months',
      bindingness: 'commit',
      dueOn: '2026-04-20',
      owners: [owner('US', null), owner('Australia', null)],
    }),
  ),
  entry(
    'g7-production-alliance-2025',
    announced(g7Alliance, {
      name: 'G7 Critical Minerals Production Alliance',
      type: 'alliance',
      parties: [G7, party('European Union', 'EU'), party('Canada', 'CA', 'chair')],
      coversAll: 'critical',
      summary: '26 investments of CAD 6.4 bn in all, by the G7 and others.',
    }),
    related(g7Alliance, 'complements', 'g7-action-plan-2025'),
    instrument(g7Alliance, 'finance', 'adopted', '26 investments, CAD 6.4 bn.'),
  ),
  entry(
    'us-section-232-2026',
    announced(section232, {
      name: 'Section 232 on processed critical minerals (Proclamation 11001)',
      type: 'trade-negotiation',
      parties: [party('United States', 'US', 'issuer')],
      coversAll: 'critical',
      stages: ['processing'],
      summary: 'Negotiations for 180 days with price floors under consideration; tariffs, quotas or minimum import prices otherwise. The outcome is unknown.',
    }),
    instrument(section232, 'price-floor', 'mentioned', 'Price floors as a subject of the negotiations.'),
    instrument(section232, 'tariff', 'mentioned', 'Tariffs, quotas or a minimum import price, should negotiations fail.'),
    promised(at('2026-01-14', noting(SECTION_232_NEWS, NO_NEWS), computed('180 days from 2026-01-14 end on 2026-07-13')), {
      commitment: 'negotiations',
      deliverable: 'Result of the negotiations within 180 days',
      bindingness: 'shall',
      dueOn: '2026-07-13',
      owners: [owner('US', null)],
    }),
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
    instrument(vault, 'finance', 'proposed', 'A loan of USD 10 bn by EXIM and about USD 1.7-2 bn of private money; outlets differ on the latter.'),
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
    promised(at('2026-02-04', noting(ALLIED_NEWS, `${UNREAD} ${NO_NEWS}`), computed('60 days from 2026-02-04 end on 2026-04-05')), {
      commitment: 'sixty-days',
      deliverable: 'Result of the 60 days of work on price floors',
      bindingness: 'commit',
      dueOn: '2026-04-05',
      owners: [owner('US', null), owner('Mexico', null)],
    }),
  ),
  entry(
    'us-bilateral-memoranda-2026',
    announced(ministerial, {
      name: 'Eleven bilateral memoranda of the United States',
      type: 'memorandum',
      parties: [US],
      coversAll: 'critical',
      summary: 'Signed around the ministerial of 4 February 2026; the partners are not recorded here.',
    }),
    signed(ministerial),
  ),
  entry(
    'forge-2026',
    announced(ministerial, {
      name: 'Forum on Resource Geostrategic Engagement (FORGE)',
      type: 'forum',
      parties: [US, party('Republic of Korea', 'KR', 'chair')],
      coversAll: 'critical',
      summary: "Follows the Minerals Security Partnership; chaired by Korea to June 2026. Expected to define 'trusted' supply. What came after June 2026 is unknown.",
    }),
    related(ministerial, 'succeeds', 'minerals-security-partnership'),
    instrument(ministerial, 'price-floor', 'mentioned', 'Reference prices held by adjustable tariffs, in the words of the US Vice-President.'),
    instrument(ministerial, 'tariff', 'mentioned', 'Adjustable tariffs that hold reference prices.'),
  ),
  entry(
    'plurilateral-agreement-2026',
    announced(notice, {
      name: 'Plurilateral Agreement on Trade in Critical Minerals (notice)',
      type: 'trade-negotiation',
      parties: [party('Office of the US Trade Representative', 'US', 'lead')],
      coversAll: 'critical',
      summary: 'Call for comments, open to 19 March 2026.',
    }),
    related(notice, 'implements', 'eu-us-japan-framework-2026'),
  ),
];
