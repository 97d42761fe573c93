import { comparePositions, type Position } from '@chokepoint/kernel';
import type { Ledger, Page } from '@chokepoint/ledger';
import { inGenerations, type StoredFault } from '@chokepoint/read-schema';
import { sql } from 'kysely';
import type { Generation } from '../generations/generation.js';
import type { Projection } from './projection.js';
import { type Target, writePage } from './write-page.js';

/** How a generation is filled. */
export interface Filling {
  readonly ledger: Ledger;
  /** Events in one transaction. */
  readonly batchSize: number;
  readonly signal: AbortSignal | undefined;
  onPage(projection: Projection, position: Position, events: number): Promise<void>;
}

export interface Filled {
  readonly end: 'log-end' | 'stopped' | 'replaced' | 'aborted';
  readonly position: Position;
  readonly events: number;
  readonly fault: StoredFault | null;
}

export const readPage = (
  { ledger, batchSize }: Filling,
  { types }: Projection,
  after: Position,
): Promise<Page> => ledger.readAll({ after, types, limit: batchSize });

/** Is there anything in the page, or behind it, that the position does not hold? */
export const isAhead = (page: Page, position: Position): boolean =>
  comparePositions(page.next, position) > 0;

/**
 * Brings a generation to the end of the log, a page a transaction: it may be cut off anywhere.
 * @param first the page after the generation's position, where it is at hand
 */
export async function fill(
  target: Omit<Target, 'generation'>,
  { id, position: start }: Generation,
  filling: Filling,
  first?: Page,
): Promise<Filled> {
  const { projection } = target;
  const read = (after: Position) => readPage(filling, projection, after);
  let [position, events, analyze] = [start, 0, false];
  let page = first ?? (await read(position));
  const ended = async (end: Filled['end'], fault: StoredFault | null = null): Promise<Filled> => {
    if (analyze && end !== 'replaced') await analyzeTables(target, id);
    return { end, position, events, fault };
  };
  while (isAhead(page, position)) {
    if (filling.signal?.aborted) return ended('aborted');
    // The next page is on its way while this one is written. It is never waited for inside the
    // transaction: an embedded database has one connection for both.
    const [written, next] = await Promise.all([
      writePage({ ...target, generation: id }, position, page),
      read(page.next),
    ]);
    if (written.end === 'replaced') return ended('replaced');
    if (written.end === 'stopped') {
      ({ position } = written);
      return ended('stopped', written.fault);
    }
    position = page.next;
    events += page.events.length;
    analyze ||= page.events.some(({ type }) => type === projection.analyze?.after);
    page = next;
    await filling.onPage(projection, position, events);
  }
  return ended('log-end');
}

/** The planner must see what a release wrote before the first query that counts it. */
async function analyzeTables(
  { db, projection }: Omit<Target, 'generation'>,
  id: number,
): Promise<void> {
  const tables = projection.analyze?.tables ?? [];
  const placed = inGenerations(db, [{ layout: projection.layout, id }]);
  await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(placed);
}
