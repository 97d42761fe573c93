import { BENCHMARK_METHODS } from './benchmark.methods.js';
import { CONCENTRATION_METHODS } from './concentration.methods.js';
import { CRITICALITY_INPUT_METHODS } from './criticality-inputs.methods.js';
import { SUPPLY_RISK_METHODS } from './criticality.methods.js';
import { DISRUPTION_METHODS } from './disruption.methods.js';
import type { MethodDescription } from './method.js';
import { PRESENTATION_METHODS } from './presentation.methods.js';
import { RELIANCE_METHODS } from './reliance.methods.js';

export { show } from './method.js';
export type {
  Citation,
  Definition,
  MethodDescription,
  MethodGroup,
  MethodVersion,
  NamedText,
  Verification,
  WorkedExample,
} from './method.js';

/** Every method of this library, so that a page of methods is written from the code. */
export const METHODS: readonly MethodDescription[] = [
  ...CONCENTRATION_METHODS,
  ...RELIANCE_METHODS,
  ...SUPPLY_RISK_METHODS,
  ...CRITICALITY_INPUT_METHODS,
  ...BENCHMARK_METHODS,
  ...DISRUPTION_METHODS,
  ...PRESENTATION_METHODS,
];

/** The description of what an answer carries as its `method` ('supply-risk@1'). */
export const methodOf = (method: string): MethodDescription | undefined =>
  METHODS.find(({ id, version }) => `${id}@${version}` === method);
