import type { IsoDate } from '@chokepoint/kernel';
import type { Statement } from '@chokepoint/supply';
import { correctFact, removeCorrection } from '@chokepoint/supply-application';
import { sequentialIds } from '@chokepoint/testing';
import type { GivenLog } from './given-log.js';

/** A figure of a release, as short as a test can name it. */
export interface GivenFigure {
  readonly release: string;
  readonly area: string;
  readonly period: string;
  readonly mineral?: string;
}

const PREFIXES = new WeakMap<GivenLog, ReturnType<typeof sequentialIds>>();

function idsOf(log: GivenLog) {
  const ids = PREFIXES.get(log) ?? sequentialIds(7);
  PREFIXES.set(log, ids);
  return ids;
}

/** Corrects a figure of a log. @returns the correction's id. @throws when it is refused */
export async function correct(
  log: GivenLog,
  { release, area, period, mineral = 'gallium' }: GivenFigure,
  value: number | null,
  correctedOn: IsoDate,
): Promise<string> {
  const events = await log.ledger.readStream(`release-${release}`);
  for (const { id, type, data } of events.filter((event) => event.type === 'SupplyReported')) {
    const statement = data as Statement;
    const fact = statement.rows.find((row) => row[0] === area && row[2] === period);
    if (statement.mineral !== mineral || fact === undefined) continue;
    const corrected = await correctFact(
      { ledger: log.ledger, ids: idsOf(log) },
      {
        of: { statement: id, row: fact[5], area, partner: fact[1], period },
        value,
        flags: value === null ? ['withheld'] : [],
        reason: `Known better on ${correctedOn}`,
        citations: [
          {
            ...{ publisher: 'A survey', title: 'Its table', url: null, publishedOn: correctedOn },
            ...{ verification: 'primary', note: null },
          },
        ],
        correctedOn,
        actor: 'tester',
      },
    );
    if (!corrected.ok) throw new Error(`${type}: ${corrected.error.message}`);
    return corrected.value.correction;
  }
  throw new Error(`${release} says nothing of ${area} in ${period}.`);
}

/** Takes a correction back. @throws when it is refused */
export async function uncorrect(
  log: GivenLog,
  correction: string,
  removedOn: IsoDate,
): Promise<void> {
  const removed = await removeCorrection(
    { ledger: log.ledger, ids: idsOf(log) },
    { correction, reason: 'Misread', removedOn, actor: 'tester' },
  );
  if (!removed.ok) throw new Error(removed.error.message);
}
