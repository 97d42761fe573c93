import type { RecordedMeetings } from '@chokepoint/api-contract';
import type { Registered } from '../initiatives/register.js';
import { toCitations } from '../initiatives/to-dated.js';
import { TRILATERAL } from './since.js';

/** The trilateral conferences as recorded, oldest first; null where none is on the register. */
export function meetingsOf(register: readonly Registered[]): RecordedMeetings | null {
  const entry = register.find(({ id }) => id === TRILATERAL);
  if (entry === undefined) return null;
  const { announced, commitments, steps } = entry.state;
  return {
    initiative: entry.id,
    name: announced.name,
    commitments: commitments.length,
    meetings: steps
      .filter(({ step }) => step === 'meeting')
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ on, precision, place, what, citations }) => ({
        on,
        precision,
        place,
        recorded: what,
        citations: toCitations(citations),
      })),
  };
}
