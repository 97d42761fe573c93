import { inject } from 'vitest';

/** Address of the product that the journeys share. @throws when it did not start. */
export function sharedProductUrl(): string {
  const product = inject('product');
  if ('fault' in product) throw new Error(product.fault);
  return product.url;
}
