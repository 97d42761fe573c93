import { type Revision } from '@chokepoint/api-contract';

const words = (id: string): string => id.replaceAll('-', ' ');

/** `extraction: production (gross weight)`; the basis is said where it is not the world's production. */
export function seriesName({
  stage,
  basis,
  measure,
  form,
}: Pick<Revision, 'stage' | 'basis' | 'measure' | 'form'>): string {
  const of = basis === 'world-production' ? measure : `${words(basis)}, ${measure}`;
  return `${stage}: ${of} (${words(form)})`;
}
