import {
  basis,
  measure,
  stage,
  type BasisParam,
  type MeasureParam,
  type StageParam,
} from '@chokepoint/api-contract';

/** In place of an area: what follows from all shares of the period together. */
export const EVERY_AREA = '*';

/** Names one figure of an answer, so that a link can open the rows behind it. */
export interface ProvenanceKey {
  readonly mineral: string;
  readonly stage: StageParam;
  readonly basis: BasisParam;
  readonly measure: MeasureParam;
  readonly source: string;
  readonly period: string;
  readonly area: string;
}

const MARK = '~';

/** `gallium~processing~world-production~production~usgs-mcs~2023~CN` */
export const formatProvenance = (key: ProvenanceKey): string =>
  [key.mineral, key.stage, key.basis, key.measure, key.source, key.period, key.area].join(MARK);

export function parseProvenance(text: string): ProvenanceKey | null {
  const [mineral, stageText, basisText, measureText, source, period, area, ...rest] =
    text.split(MARK);
  if (!mineral || !source || !period || !area || rest.length > 0) return null;
  const parsed = [
    stage.safeParse(stageText),
    basis.safeParse(basisText),
    measure.safeParse(measureText),
  ] as const;
  const [where, of, by] = parsed;
  if (!where.success || !of.success || !by.success) return null;
  return { mineral, stage: where.data, basis: of.data, measure: by.data, source, period, area };
}
