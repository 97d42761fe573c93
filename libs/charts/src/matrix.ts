import { type Headline, type MineralSummary, type StageParam } from '@chokepoint/api-contract';

/** The columns of the overview matrix that hold a concentration. */
export type MatrixColumn = 'extraction' | 'processing' | 'imports' | 'sourcing';

const STAGE_ORDER: Record<StageParam, number> = { manufactured: 0, processing: 1, extraction: 2 };

/**
 * The headline of a mineral for a column. Of several stages of EU imports or sourcing the one
 * furthest down the chain is shown, since that is what European industry buys; the cell names it.
 */
export function cellOf(
  mineral: Pick<MineralSummary, 'headlines'>,
  column: MatrixColumn,
): Headline | undefined {
  if (column === 'extraction' || column === 'processing') {
    return mineral.headlines.find(
      (headline) => headline.basis === 'world-production' && headline.stage === column,
    );
  }
  const basis = column === 'imports' ? 'eu-imports' : 'eu-sourcing';
  return mineral.headlines
    .filter((headline) => headline.basis === basis)
    .sort((a, b) => STAGE_ORDER[a.stage] - STAGE_ORDER[b.stage])[0];
}
