import { type Revision } from '@chokepoint/api-contract';

/** Names one figure, whichever edition gives it, so that a link can show its history. */
export type FigureKey = Pick<
  Revision,
  'mineral' | 'stage' | 'form' | 'basis' | 'measure' | 'source' | 'period' | 'area' | 'partner'
>;

const MARK = '~';

/** `graphite~extraction~natural~world-production~production~usgs-mcs~2022~CN`, and a partner where there is one. */
export const formatFigure = (key: FigureKey): string =>
  [
    key.mineral,
    key.stage,
    key.form,
    key.basis,
    key.measure,
    key.source,
    key.period,
    key.area,
    ...(key.partner === null ? [] : [key.partner]),
  ].join(MARK);

export function parseFigure(text: string): FigureKey | null {
  const parts = text.split(MARK);
  const [mineral, stage, form, basis, measure, source, period, area, partner = null] = parts;
  if (parts.some((part) => part === '') || parts.length > 9) return null;
  if (!mineral || !stage || !form || !basis || !measure || !source || !period || !area) return null;
  return { mineral, stage, form, basis, measure, source, period, area, partner };
}
