import type { EventOf } from '../run/read-event.js';
import type { ReadTransaction } from '../run/read-transaction.js';

/** A rule stands from its position until the next one of the same question. */
export async function applyPrecedence(
  db: ReadTransaction,
  event: EventOf<'PrecedenceSet'>,
): Promise<void> {
  const { basis, measure, mineral, sources, reason, setOn } = event.data;
  await db
    .updateTable('read.precedence')
    .set({ known_until: event.position })
    .where('basis', '=', basis)
    .where('measure', '=', measure)
    .where('mineral', 'is not distinct from', mineral)
    .where('known_until', 'is', null)
    .execute();
  await db
    .insertInto('read.precedence')
    .values({
      basis,
      measure,
      mineral,
      sources: [...sources],
      reason,
      set_on: setOn,
      event_id: event.id,
      known_from: event.position,
      known_until: null,
    })
    .execute();
}
