import { refuse } from '@chokepoint/kernel';
import type { InitiativeEvent } from './initiative-event.js';
import type { InitiativeState } from './initiative.state.js';
import type { Objection } from './objection.js';
import { read } from './statement.js';

type Correction = Extract<InitiativeEvent, { type: 'StatementCorrected' | 'StatementRetracted' }>;

/** What speaks against correcting or retracting an earlier statement, the rest of them left aside. */
export function correctionObjection(
  { statements }: InitiativeState,
  { type, data }: Correction,
): Objection {
  if (data.why.trim() === '') return refuse('no-reason', 'Say why it was wrong.');
  const wrong = read(statements).find(({ revision }) => revision === data.revision);
  if (wrong === undefined) {
    return refuse(
      'no-such-statement',
      `Statement ${data.revision} is none of the initiative, was retracted, or is a correction itself.`,
    );
  }
  return type === 'StatementRetracted' && wrong.event.type === 'InitiativeAnnounced'
    ? refuse('announcement-stays', 'An announcement can be corrected, not retracted.')
    : null;
}
