import { comparePositions, type Position } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';

/** The log as it was when `end` was its last position. It takes no events. */
export function ledgerUntil(ledger: Ledger, end: Position): Ledger {
  const sooner = (one: Position): Position => (comparePositions(one, end) < 0 ? one : end);
  const isIn = ({ position }: { readonly position: Position }): boolean =>
    comparePositions(position, end) <= 0;
  return {
    append: () => Promise.reject(new TypeError('A log of the past takes no events')),
    async readStream(stream, options) {
      return (await ledger.readStream(stream, options)).filter(isIn);
    },
    readAll: ({ until = end, ...options } = {}) =>
      ledger.readAll({ ...options, until: sooner(until) }),
    async readEvent(eventId) {
      const event = await ledger.readEvent(eventId);
      return event !== null && isIn(event) ? event : null;
    },
    async head() {
      const head = await ledger.head();
      if (isIn(head)) return head;
      const { events } = await ledger.readAll({ after: before(end), until: end, limit: 1 });
      return { position: end, recordedAt: events[0]?.recordedAt ?? null };
    },
    positionAt: async (instant) => sooner(await ledger.positionAt(instant)),
  };
}

const before = (position: Position): Position => String(BigInt(position) - 1n) as Position;
