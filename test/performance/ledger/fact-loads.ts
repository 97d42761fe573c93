import { join } from 'node:path';
import { copySeconds } from '../copy-baseline.ts';
import {
  COLUMNS_IN_SQL,
  syntheticFacts,
  writeSyntheticFile,
  type SyntheticFact,
} from '../synthetic-file.ts';
import type { Contender } from './contender.ts';
import type { Emmett } from './emmett.ts';
import { inRounds, rateOf, spreadOf, type Rates } from './rounds.ts';

export const COPY = 'COPY';

export interface FactRates {
  /** Rows in all, over all rounds that count. */
  readonly facts: number;
  readonly stored: Rates;
  readonly replayed: Rates;
}

/**
 * The same facts, block after block, into each store and by COPY into a plain table; then the whole
 * logs read back. The blocks of the warming round come on top.
 */
export async function factRates(
  contenders: readonly Contender[],
  copyUrl: string,
  {
    folder,
    facts,
    rounds,
  }: { readonly folder: string; readonly facts: number; readonly rounds: number },
): Promise<FactRates> {
  const rows = facts / rounds;
  const block = [...syntheticFacts({ rows, factor: 1 })];
  const path = join(folder, 'block.csv');
  await writeSyntheticFile(path, { rows, factor: 1 });
  const stored = await inRounds(rounds, [
    { name: COPY, run: async () => rows / (await copySeconds(copyUrl, [path], COLUMNS_IN_SQL)) },
    ...contenders.map((contender) => ({
      name: contender.name,
      run: () => rateOf(() => contender.storeFacts(block).then(() => rows)),
    })),
  ]);
  const whole = rows * (rounds + 1);
  const replayed = await inRounds(
    2,
    contenders.map((contender) => ({
      name: contender.name,
      run: () => rateOf(() => wholeLog(contender, whole)),
    })),
  );
  return { facts, stored, replayed };
}

async function wholeLog(contender: Contender, expected: number): Promise<number> {
  const facts = await contender.replay();
  if (facts !== expected) throw new Error(`${contender.name} read ${facts} of ${expected} facts`);
  return facts;
}

const SIZES = [100, 500, 2_000] as const;
const TRIED = 6_000;

/** How many events an append should hold for Emmett to be at its best, tried out on this machine. */
export async function bestBatch(emmett: Emmett): Promise<number> {
  const facts: SyntheticFact[] = [...syntheticFacts({ rows: TRIED, factor: 1 })];
  const tried = await inRounds(
    3,
    SIZES.map((size) => ({
      name: String(size),
      run: () => {
        emmett.batch = size;
        return rateOf(() => emmett.storeFacts(facts).then(() => TRIED));
      },
    })),
  );
  const medianOf = (size: number): number => spreadOf(tried[String(size)] ?? []).median;
  return SIZES.reduce((best, size) => (medianOf(size) > medianOf(best) ? size : best));
}
