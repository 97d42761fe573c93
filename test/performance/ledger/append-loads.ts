import type { SyntheticFact } from '../synthetic-file.ts';
import type { Contender } from './contender.ts';
import { inRounds, rateOf, type Rates } from './rounds.ts';

export const WRITERS = 16;
const BATCH = 100;

/** How many appends there are in one round of each load. */
export interface LoadSizes {
  readonly one: number;
  /** Of each of the 16 writers. */
  readonly many: number;
  readonly batches: number;
  readonly rounds: number;
}

export interface AppendRates {
  readonly oneNew: Rates;
  readonly oneGrowing: Rates;
  readonly manyNew: Rates;
  readonly manyGrowing: Rates;
  readonly batches: Rates;
}

type Load = (contender: Contender, round: number) => Promise<number>;

/** Each load on all contenders in turn; events a second. */
export async function appendRates(
  contenders: readonly Contender[],
  fact: SyntheticFact,
  { one, many, batches, rounds }: LoadSizes,
): Promise<AppendRates> {
  const measure = (load: Load): Promise<Rates> =>
    inRounds(
      rounds,
      contenders.map((contender) => ({
        name: contender.name,
        run: (round) => rateOf(() => load(contender, round)),
      })),
    );
  const facts = Array.from({ length: BATCH }, () => fact);
  return {
    oneNew: await measure(newStreams('one', 1, one, fact)),
    oneGrowing: await measure(growingStreams('grow', 1, one, [fact])),
    manyNew: await measure(newStreams('many', WRITERS, many, fact)),
    manyGrowing: await measure(growingStreams('each', WRITERS, many, [fact])),
    batches: await measure(growingStreams('batch', 1, batches, facts)),
  };
}

/** Every append begins a stream of its own. */
const newStreams =
  (name: string, writers: number, appends: number, fact: SyntheticFact): Load =>
  (contender, round) =>
    together(writers, async (writer) => {
      for (let i = 0; i < appends; i += 1) {
        await contender.append(`${name}-${round}-${writer}-${i}`, 0, [fact]);
      }
      return appends;
    });

/** Every writer appends to its one stream, each time at the revision that it has reached. */
const growingStreams =
  (name: string, writers: number, appends: number, facts: readonly SyntheticFact[]): Load =>
  (contender, round) =>
    together(writers, async (writer) => {
      const stream = `${name}-${round}-${writer}`;
      for (let i = 0; i < appends; i += 1) {
        await contender.append(stream, i * facts.length, facts);
      }
      return appends * facts.length;
    });

async function together(
  writers: number,
  write: (writer: number) => Promise<number>,
): Promise<number> {
  const counts = await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return counts.reduce((sum, count) => sum + count, 0);
}
