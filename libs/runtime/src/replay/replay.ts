import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { comparePositions, ok, type Position, refuse, type Result } from '@chokepoint/kernel';
import { openDatabase, runMigrations } from '@chokepoint/ledger-postgres';
import { runProjections } from '@chokepoint/projections';
import { IndicatorMemory, readKnowledge, readModels } from '@chokepoint/queries';
import { READ_CONTROL, READ_CONTROL_MIGRATIONS, type ReadDatabase } from '@chokepoint/read-schema';
import type { AnswerSources } from '../answers/route.js';
import type { OnProgress } from '../progress/progress.js';
import { askOf, battery } from './battery.js';
import { ledgerUntil } from './ledger-until.js';

export interface ReplayOptions {
  /** A ledger position, or a day or instant: what was recorded by then. */
  readonly to: string;
  /** Folder of the replayed read models, kept; without it they are thrown away. */
  readonly folder?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** What a replay came to. */
export interface Replay {
  readonly position: Position;
  /** Asked of both: the read models in use, as of the position, and those that know no more. */
  readonly questions: number;
  /** Questions whose two answers are not the same bytes; none in a sound product. */
  readonly differing: readonly string[];
}

/**
 * Makes read models from the log up to a position and nothing beyond, apart from those in use, and
 * asks both everything that can be asked. Refuses 'bad-known-at', 'beyond-the-ledger',
 * 'folder-not-empty', and 'replay-stopped' when a projection cannot take an event.
 */
export async function replay(
  live: AnswerSources,
  { to, folder, onProgress }: ReplayOptions,
): Promise<Result<Replay>> {
  const end = await endOf(live, to);
  if (!end.ok) return end;
  const position = end.value;
  if (folder !== undefined && !(await isFree(folder))) {
    return refuse('folder-not-empty', `'${folder}' holds something: name a new or empty folder.`);
  }
  const database = await openDatabase({ dataDir: folder ?? 'memory' });
  try {
    await runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS);
    const db = database.as<ReadDatabase>();
    const ledger = ledgerUntil(live.ledger, position);
    const made = await runProjections({
      ledger,
      database: db,
      onProgress: (one) =>
        onProgress?.({ step: 'Replaying', done: Number(one.position), total: Number(position) }),
    });
    const fault = made.projections.find((one) => one.fault !== null)?.fault;
    if (fault) return refuse('replay-stopped', `Event ${fault.eventId}: ${fault.error}`);
    const past: AnswerSources = {
      ledger,
      readModels: readModels(db),
      indicators: new IndicatorMemory(),
      notary: live.notary,
      today: () => live.today(),
    };
    return ok({
      position,
      ...(await compare(live, past, position, onProgress)),
    });
  } finally {
    await database.close();
  }
}

/** Read models that are there would be gone on with, and believed. */
async function isFree(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true;
  return (await readdir(folder)).length === 0;
}

async function endOf({ ledger }: AnswerSources, to: string): Promise<Result<Position>> {
  const read = await readKnowledge({ knownAt: to }, (instant) => ledger.positionAt(instant));
  if (!read.ok) return read;
  const head = await ledger.head();
  const end = read.value.knownAt ?? head.position;
  return comparePositions(end, head.position) > 0
    ? refuse('beyond-the-ledger', `The ledger ends at position ${head.position}.`)
    : ok(end);
}

async function compare(
  live: AnswerSources,
  past: AnswerSources,
  position: Position,
  onProgress: OnProgress | undefined,
): Promise<Pick<Replay, 'questions' | 'differing'>> {
  // The past is asked for the latest that it knows: it cannot answer from anything later.
  const [askLive, askPast] = [askOf(live, position), askOf(past, null)];
  const questions = await battery(askPast, live.today());
  const differing: string[] = [];
  for (const [done, question] of questions.entries()) {
    onProgress?.({ step: 'Comparing answers', done, total: questions.length });
    const [now, then] = [await askLive(question), await askPast(question)];
    if (JSON.stringify(now) !== JSON.stringify(then)) differing.push(question);
  }
  return { questions: questions.length, differing };
}
