import type { JsonObject } from '@chokepoint/kernel';
import type { PlainEvent } from './initiative-event.js';
import type { Statement } from './statement.js';

/**
 * Place of the newest statement on something: one that is about it, or that corrects or retracts
 * such a one, or by which another came to be about it. 0 when there is none.
 */
export function newestStatementOn(
  statements: readonly Statement[],
  isAbout: (event: PlainEvent) => boolean,
): number {
  const types = new Map<number, PlainEvent['type']>();
  const about = new Set<number>();
  let newest = 0;
  for (const { revision, event } of statements) {
    if (event.type === 'StatementCorrected' || event.type === 'StatementRetracted') {
      const { revision: wrong } = event.data;
      if (event.type === 'StatementCorrected' && isAbout(as(types.get(wrong), event.data.data))) {
        about.add(wrong);
      }
      if (about.has(wrong)) newest = revision;
      continue;
    }
    types.set(revision, event.type);
    if (!isAbout(event)) continue;
    about.add(revision);
    newest = revision;
  }
  return newest;
}

const as = (type: PlainEvent['type'] | undefined, data: JsonObject): PlainEvent =>
  ({ type, data }) as unknown as PlainEvent;
