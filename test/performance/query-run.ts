import type { IsoDate } from '@chokepoint/kernel';
import { findConcentration, readModels, type ConcentrationParams } from '@chokepoint/queries';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Bench } from './product.ts';

/** Milliseconds of each call. */
export interface QueryRun {
  readonly latest: readonly number[];
  readonly asOf: readonly number[];
}

/** Asks for one concentration after another, each as of the latest and as of an earlier edition. */
export async function queryTimes(
  bench: Bench,
  questions: readonly ConcentrationParams[],
  publishedBy: IsoDate,
  rounds: number,
): Promise<QueryRun> {
  const models = readModels(bench.database.as<ReadDatabase>());
  const ask = async (question: ConcentrationParams, asOf: IsoDate | null): Promise<number> => {
    const started = performance.now();
    const answer = await models.read(({ db, position: knownAt }) =>
      findConcentration(db, question, { knownAt, publishedBy: asOf }),
    );
    const took = performance.now() - started;
    if (!answer.ok || answer.value.periods.length === 0)
      throw new Error(`No answer for ${question.mineral}`);
    return took;
  };
  const latest: number[] = [];
  const asOf: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const question = questions[round % questions.length];
    if (question === undefined) throw new RangeError('There is nothing to ask at so few rows');
    latest.push(await ask(question, null));
    asOf.push(await ask(question, publishedBy));
  }
  return { latest, asOf };
}
