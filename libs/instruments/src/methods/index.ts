import { BANKABILITY_METHODS } from './bankability.methods.js';
import { BORDER_METHODS } from './border.methods.js';
import { BUYER_METHODS } from './buyer.methods.js';
import { CONTRACT_METHODS } from './contract.methods.js';
import type { MethodDescription } from './method.js';

export type { MethodDescription } from './method.js';

/** Every method of this library, so that a page of methods is written from the code. */
export const METHODS: readonly MethodDescription[] = [
  ...BORDER_METHODS,
  ...CONTRACT_METHODS,
  ...BUYER_METHODS,
  ...BANKABILITY_METHODS,
];
