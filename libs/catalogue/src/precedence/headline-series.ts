import type { Basis, Measure, MineralId, Stage } from '../vocabulary.js';
import { TRADE_CODES } from '../codes/trade-codes.js';
import { EC_STAGES } from '../criticality/ec-stages.js';
import { USGS_RULES } from '../usgs/usgs-rules.js';
import { summedForms } from './summed-forms.js';

/** A question that a mineral's page can open with. */
export interface HeadlineSeries {
  readonly stage: Stage;
  readonly basis: Basis;
  readonly measure: Measure;
}

/** The later stage first: most of the Union's dependencies are tightest in processing. */
const ORDER: readonly Stage[] = ['manufactured', 'processing', 'extraction'];

const USGS_RULE_LIST = USGS_RULES.flatMap(([, rules]) => rules);

function producedStages(mineral: MineralId): ReadonlySet<Stage> {
  const rules = USGS_RULE_LIST.filter(
    (rule) => rule.mineral === mineral && rule.measure === undefined,
  );
  const adding = rules.filter(({ stage, form }) => {
    const forms = summedForms('usgs-mcs', mineral, stage, 'world-production', 'production');
    return forms === 'all' || forms.includes(form);
  });
  return new Set(adding.map((rule) => rule.stage));
}

const tradedStages = (mineral: MineralId): ReadonlySet<Stage> =>
  new Set(TRADE_CODES.filter((entry) => entry.mineral === mineral).map((entry) => entry.stage));

const studiedStages = (letters: string): ReadonlySet<Stage> =>
  new Set([
    ...(letters.includes('E') ? (['extraction'] as const) : []),
    ...(letters.includes('P') ? (['processing'] as const) : []),
  ]);

/**
 * The series for which a source whose figures are shipped has some of this mineral, the most telling
 * first: world production, EU imports by value, then the Commission's shares of EU sourcing
 * and of the world. Empty for a mineral that no source reports by itself.
 */
export function headlineSeries(mineral: MineralId): readonly HeadlineSeries[] {
  const [world = '', sourcing = ''] = EC_STAGES[mineral] ?? [];
  const series = (stages: ReadonlySet<Stage>, basis: Basis, measure: Measure): HeadlineSeries[] =>
    ORDER.filter((stage) => stages.has(stage)).map((stage) => ({ stage, basis, measure }));
  return [
    ...series(producedStages(mineral), 'world-production', 'production'),
    ...series(tradedStages(mineral), 'eu-imports', 'value'),
    ...series(studiedStages(sourcing), 'eu-sourcing', 'share'),
    ...series(studiedStages(world), 'world-production', 'share'),
  ];
}
