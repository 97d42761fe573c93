import {
  announced,
  at,
  delivered,
  entry,
  instrument,
  noting,
  owner,
  party,
  promised,
  related,
  secondary,
  step,
  superseded,
  UNREAD,
} from './build.js';
import { ALLIED_NEWS, G7_NEWS, QUICK_TAKES } from './sources.js';
import { FORGE_JUDGEMENTS } from './trilateral-judgements.js';

const US = party('United States', 'US', 'lead');
const SUCCESSION = 'Names the body that is replaced, the chair and its term.';

const msp = at('2022-06-14', ALLIED_NEWS);
const g7Plan = at('2025-06-17', G7_NEWS);
const g7Alliance = at(
  '2025-10-31',
  secondary('newswire.ca', '(G7 Critical Minerals Production Alliance)', {
    publishedOn: '2025-10-31',
  }),
);
const ministerial = at('2026-02-04', ALLIED_NEWS, noting(QUICK_TAKES, SUCCESSION));
const notice = at('2026-02-26', ALLIED_NEWS);
const G7 = party('G7', null);

/** Forums and plans of the G7 and of larger circles, the EU taking part or not. */
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
    instrument(msp, 'project-support', 'in-force', 'Support for projects.'),
    instrument(
      at('2024-09-23', ALLIED_NEWS),
      'finance',
      'proposed',
      'A Finance Network of the partners; no amount is recorded.',
    ),
    step(at('2024-04-05', ALLIED_NEWS), 'meeting', 'The MSP Forum with the EU starts.'),
    step(
      at('2024-09-23', ALLIED_NEWS),
      'result',
      'A Finance Network of the partners is announced.',
    ),
    superseded(ministerial, 'forge-2026'),
  ),
  entry(
    'g7-action-plan-2025',
    announced(g7Plan, {
      name: 'G7 Critical Minerals Action Plan',
      type: 'plan',
      parties: [G7],
      coversAll: 'critical',
      summary:
        'Adopted at Kananaskis; a roadmap for markets based on standards is to follow in the same year.',
    }),
    instrument(
      g7Plan,
      'standards-based-market',
      'proposed',
      'A roadmap for markets based on standards.',
    ),
    promised(at('2025-06-17', noting(G7_NEWS, UNREAD)), {
      commitment: 'standards-roadmap',
      deliverable: 'Roadmap for standards-based markets by the end of 2025',
      bindingness: 'commit',
      dueOn: '2025-12-31',
      owners: [owner('G7', null)],
    }),
    delivered(
      at('2025-10-31', G7_NEWS),
      'standards-roadmap',
      'Published with the package of 31 October 2025.',
    ),
  ),
  entry(
    'g7-production-alliance-2025',
    announced(g7Alliance, {
      name: 'G7 Critical Minerals Production Alliance',
      type: 'alliance',
      parties: [G7],
      coversAll: 'critical',
      summary: '26 investments of CAD 6.4 bn in all, by the G7 and others.',
    }),
    related(g7Alliance, 'complements', 'g7-action-plan-2025'),
    instrument(g7Alliance, 'finance', 'adopted', '26 investments, CAD 6.4 bn.'),
  ),
  entry(
    'forge-2026',
    announced(ministerial, {
      name: 'Forum on Resource Geostrategic Engagement (FORGE)',
      type: 'forum',
      parties: [US, party('Republic of Korea', 'KR', 'chair')],
      coversAll: 'critical',
      summary:
        "Follows the Minerals Security Partnership; chaired by Korea to June 2026. Expected to define 'trusted' supply. What came after June 2026 is unknown.",
    }),
    related(ministerial, 'succeeds', 'minerals-security-partnership'),
    instrument(
      ministerial,
      'price-floor',
      'mentioned',
      'Reference prices held by adjustable tariffs, in the words of the US Vice-President.',
    ),
    instrument(
      ministerial,
      'tariff',
      'mentioned',
      'Adjustable tariffs that hold reference prices.',
    ),
    ...FORGE_JUDGEMENTS,
  ),
  entry(
    'plurilateral-agreement-2026',
    announced(notice, {
      name: 'Plurilateral Agreement on Trade in Critical Minerals (notice)',
      type: 'trade-negotiation',
      parties: [party('Office of the US Trade Representative', 'US', 'lead')],
      coversAll: 'critical',
      summary:
        'The Trade Representative asks for views on an agreement among several countries; comments were open to 19 March 2026. What followed is not recorded here.',
    }),
    step(notice, 'call', 'Call for comments to 19 March 2026.'),
    related(notice, 'complements', 'eu-us-japan-framework-2026'),
  ),
];
