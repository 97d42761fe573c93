import { COMPARISON_METHODS } from './comparison-methods.js';
import { ESTIMATOR_METHODS } from './estimator-methods.js';
import type { MethodDescription, MethodEntry } from './method-description.js';
import { UNCHANGED_METHODS } from './unchanged-methods.js';
import { VERDICT_METHODS } from './verdict-methods.js';

/** Every method of this library; each id@version that an answer carries is one of them. */
export const METHODS: readonly MethodEntry[] = [
  ...VERDICT_METHODS,
  ...UNCHANGED_METHODS,
  ...ESTIMATOR_METHODS,
  ...COMPARISON_METHODS,
];

/** The descriptions as plain data, their examples worked out by the code itself. */
export const describeMethods = (): MethodDescription[] =>
  METHODS.map(({ method, example, ...rest }) => {
    const [id = method, version = '1'] = method.split('@');
    return { id, version: Number(version), ...rest, example: example() };
  });
