import type { IsoDate } from '@chokepoint/kernel';
import { findConcentration, readModels } from '@chokepoint/queries';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Bench } from './product.ts';

/** Milliseconds of each call. */
export interface QueryRun {
  readonly latest: readonly number[];
  readonly asOf: readonly number[];
}

/** Asks for one mineral's concentration in turn as of the latest and as of an earlier edition. */
export async function queryTimes(
  bench: Bench,
  minerals: readonly string[],
  publishedBy: IsoDate,
  rounds: number,
): Promise<QueryRun> {
  const models = readModels(bench.database.as<ReadDatabase>());
  const ask = async (mineral: string, asOf: IsoDate | null): Promise<number> => {
    const started = performance.now();
    const answer = await models.read(({ db, position: knownAt }) =>
      findConcentration(
        db,
        {
          mineral,
          stage: 'processing',
          basis: 'eu-imports',
          measure: 'value',
          source: 'synthetic',
        },
        { knownAt, publishedBy: asOf },
      ),
    );
    const took = performance.now() - started;
    if (!answer.ok || answer.value.periods.length === 0)
      throw new Error(`No answer for ${mineral}`);
    return took;
  };
  const latest: number[] = [];
  const asOf: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const mineral = minerals[round % minerals.length];
    if (mineral === undefined) throw new RangeError('No mineral is complete at so few rows');
    latest.push(await ask(mineral, null));
    asOf.push(await ask(mineral, publishedBy));
  }
  return { latest, asOf };
}
