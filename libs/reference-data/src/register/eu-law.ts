import {
  announced,
  at,
  COMMISSION,
  entry,
  inForce,
  instrument,
  NO_NEWS,
  noting,
  owner,
  party,
  promised,
  related,
  secondary,
  signed,
  step,
} from './build.js';
import { CRM_ACT, RESOURCE_EU } from './sources.js';

const inLaw = at('2024-05-23', CRM_ACT);
const proposal = at('2023-03-16', secondary('European Commission', 'COM(2023) 160'));
const amendment = at('2025-12-03', RESOURCE_EU);
const UNION = party('European Union', 'EU', 'issuer');

const benchmark = (text: string) => instrument(inLaw, 'benchmark', 'in-force', text);

interface Duty {
  readonly id: string;
  readonly article: string;
  readonly deliverable: string;
  readonly dueOn: string | null;
  readonly owner: 'European Commission' | 'Member States';
  /** The due day lies behind, and nothing is known of a delivery. */
  readonly lapsed?: boolean;
}

const duty = ({ id, article, deliverable, dueOn, owner: name, lapsed = false }: Duty) =>
  promised(lapsed ? at('2024-05-23', noting(CRM_ACT, NO_NEWS)) : inLaw, {
    commitment: id,
    deliverable: `${deliverable} (${article})`,
    bindingness: 'shall',
    dueOn,
    owners: [owner('EU', name)],
  });

/** The Critical Raw Materials Act with the duties that have a date, and its proposed amendment. */
export const EU_LAW = [
  entry(
    'crm-act',
    announced(proposal, {
      name: 'Critical Raw Materials Act',
      type: 'law',
      parties: [UNION],
      coversAll: 'critical',
      stages: ['extraction', 'processing'],
      summary:
        'Regulation (EU) 2024/1252: 34 critical and 17 strategic raw materials, benchmarks for 2030, strategic projects, monitoring of supply, duties of large companies, joint purchasing. Proposed 2023-03-16, adopted 2024-04-11, published 2024-05-03.',
    }),
    signed(at('2024-04-11', CRM_ACT)),
    inForce(inLaw),
    related(inLaw, 'succeeds', 'crm-action-plan-2020'),
    benchmark(
      'By 2030 extraction capacity in the Union for 10 % of its yearly consumption of strategic raw materials, overall and as far as reserves allow (Art. 5(1)(a)(i)).',
    ),
    benchmark(
      'By 2030 processing capacity in the Union for 40 % of its yearly consumption, overall (Art. 5(1)(a)(ii)).',
    ),
    benchmark(
      'By 2030 recycling capacity in the Union for 25 % of its yearly consumption, overall (Art. 5(1)(a)(iii)).',
    ),
    benchmark(
      'By 2030 no third country supplies more than 65 % of the yearly consumption of any strategic raw material at any relevant stage (Art. 5(1)(b)).',
    ),
    instrument(
      inLaw,
      'joint-purchasing',
      'adopted',
      'A system that gathers demand and seeks offers, within competition law (Art. 25).',
    ),
    instrument(
      inLaw,
      'project-support',
      'in-force',
      'Strategic projects in and outside the Union.',
    ),
    duty({
      id: 'large-companies',
      article: 'Art. 24(1)',
      deliverable: 'Large companies that use strategic raw materials are identified',
      dueOn: '2025-05-24',
      owner: 'Member States',
      lapsed: true,
    }),
    duty({
      id: 'consumption-report',
      article: 'Art. 44(1)',
      deliverable: 'Report with projections of consumption for 2030, 2040 and 2050',
      dueOn: '2025-11-24',
      owner: 'European Commission',
      lapsed: true,
    }),
    duty({
      id: 'stock-reports',
      article: 'Arts. 22 and 45',
      deliverable: 'First reports on strategic stocks',
      dueOn: '2026-05-24',
      owner: 'Member States',
      lapsed: true,
    }),
    duty({
      id: 'stock-benchmark',
      article: 'Art. 23(1)',
      deliverable: 'Benchmark for a safe level of stocks',
      dueOn: '2026-05-24',
      owner: 'European Commission',
      lapsed: true,
    }),
    duty({
      id: 'stress-tests',
      article: 'Art. 20(3)',
      deliverable:
        'A stress test of each strategic supply chain at least every three years; no day for the first is given',
      dueOn: null,
      owner: 'European Commission',
    }),
    duty({
      id: 'recycling-benchmarks',
      article: 'Art. 5(3)',
      deliverable: 'Delegated acts on recycling benchmarks by waste stream',
      dueOn: '2027-01-01',
      owner: 'European Commission',
    }),
    duty({
      id: 'list-review',
      article: 'Arts. 3(3) and 4(3)',
      deliverable: 'Review of both lists',
      dueOn: '2027-05-24',
      owner: 'European Commission',
    }),
    duty({
      id: 'progress-report',
      article: 'Art. 44(2)-(3)',
      deliverable:
        'Report on progress, with the part of the strategic partnerships in meeting the 65 % benchmark',
      dueOn: '2027-05-24',
      owner: 'European Commission',
    }),
    duty({
      id: 'evaluation',
      article: 'Art. 48',
      deliverable: 'Evaluation of the Regulation',
      dueOn: '2029-05-24',
      owner: 'European Commission',
    }),
  ),
  entry(
    'crm-act-amendment-2025',
    announced(amendment, {
      name: 'Proposed amendment of the Critical Raw Materials Act',
      type: 'law',
      parties: [COMMISSION],
      coversAll: 'critical',
      summary:
        'COM(2025) 946, procedure 2025/0385(COD): the Commission instead of Member States would name the large companies, whose assessment would go to their boards; wider labelling of magnets; pre-consumer waste would count as recycled content.',
    }),
    related(amendment, 'implements', 'resourceeu-2025'),
    related(amendment, 'complements', 'crm-act'),
    step(
      at(
        '2026-10-09',
        secondary('EUR-Lex', '(state of the consolidation of Regulation (EU) 2024/1252)'),
      ),
      'result',
      'Still a proposal: the Regulation is consolidated as of 2024-05-03 only.',
    ),
  ),
];
