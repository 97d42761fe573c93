import type { UnchangedAnswer } from '@chokepoint/api-contract';
import { effectiveDate } from '@chokepoint/initiatives';
import { isIsoDate, ok, refuse, type Result } from '@chokepoint/kernel';
import { findRegistered, type Registered } from '../initiatives/register.js';

/** The yearly conference of the EU, the United States and Japan. */
export const TRILATERAL = 'trilateral-conference';
/** It first met in October 2011; the last day that this can have been. */
const FIRST_MET = { day: '2011-10-31', precision: 'month', initiative: null } as const;

export type Since = UnchangedAnswer['since'];

/**
 * The day from which on a change is looked for. Without a wish it is that of the first trilateral
 * conference, also where the register does not hold that at the knowledge. Refuses 'bad-since' and
 * 'unknown-initiative'.
 */
export function readSince(
  text: string | undefined,
  register: readonly Registered[],
): Result<Since> {
  const found = findRegistered(register, text ?? TRILATERAL);
  if (found.ok) return ok(sinceOf(found.value));
  if (text === undefined) return ok(FIRST_MET);
  if (isIsoDate(text)) return ok({ day: text, precision: 'day', initiative: null });
  if (!/^\d{4}-/.test(text)) return found;
  return refuse('bad-since', `'${text}' is neither a day (2011-10-31) nor an initiative.`);
}

function sinceOf({ id, state }: Registered): Since {
  const { on: day, precision } = effectiveDate(state);
  return { day, precision, initiative: { id, name: state.announced.name } };
}
