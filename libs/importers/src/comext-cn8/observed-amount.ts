import type { RowOutcome } from '@chokepoint/supply-application';
import { amountOf, type Amount } from './amounts.js';
import { confidentialityFlags, observationFlags, SAYS_WHY } from './flags.js';
import { refuse, type Observation } from './observation.js';

/** The amount of an observation times `factor`, with its flags; or the row as refused. */
export function observedAmount(observation: Observation, factor: number): Amount | RowOutcome {
  const flags = observationFlags(observation.get('flag'));
  if (!flags) return refuse(observation, 'flag', 'A flag that has no counterpart here.');
  const confidentiality = confidentialityFlags(observation.get('confidentiality'));
  if (!confidentiality)
    return refuse(observation, 'confidentiality', 'A status that is not known here.');
  const amount = amountOf(observation.get('value'), factor);
  if (!amount) return refuse(observation, 'value', 'Not a number.');
  const all = [...new Set([...flags, ...confidentiality])];
  const saysWhy = all.some((flag) => SAYS_WHY.includes(flag));
  if (amount.value !== null && saysWhy) {
    return refuse(observation, 'value', 'A number in a cell that is flagged to have none.');
  }
  return { ...amount, flags: saysWhy ? all : [...all, ...amount.flags] };
}
