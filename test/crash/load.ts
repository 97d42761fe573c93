import type { Append, AppendOutcome, Ledger } from '@chokepoint/ledger';
import { anAppend, aWrite, events, freshStream } from '@chokepoint/testing';

/** What writers were told: the outcome of each append, or null when the store went away first. */
export type Told = Map<Append, AppendOutcome | null>;

const WRITERS = 8;

/** Appends of one or several events, to a stream of the writer and to one that all write. */
const nextAppend = (own: string, shared: string, n: number): Append =>
  anAppend(
    aWrite(own, 'any', events(1 + (n % 5))),
    ...(n % 3 === 0 ? [aWrite(shared, 'any', events(2))] : []),
  );

export interface Load {
  readonly told: Told;
  /** Resolves when so many appends were acknowledged. */
  acknowledged(count: number): Promise<void>;
  /** Faults that writers have met so far; one each ends it. */
  readonly faults: readonly unknown[];
  /** Resolves when each writer has met the fault. */
  readonly over: Promise<void>;
}

/** Many writers that go on until the store goes away under them. */
export function startLoad(ledger: Ledger): Load {
  const told: Told = new Map();
  const faults: unknown[] = [];
  let onTold = (): void => undefined;
  const shared = freshStream('shared');
  const writer = async (): Promise<void> => {
    const own = freshStream('own');
    for (let n = 0; ; n++) {
      const append = nextAppend(own, shared, n);
      told.set(append, null);
      try {
        told.set(append, await ledger.append(append));
      } catch (error) {
        faults.push(error);
        return;
      }
      onTold();
    }
  };
  const over = Promise.all(Array.from({ length: WRITERS }, writer)).then(() => undefined);
  const acknowledged = (count: number): Promise<void> =>
    new Promise((resolve) => {
      onTold = () => {
        if ([...told.values()].filter((outcome) => outcome !== null).length >= count) resolve();
      };
      onTold();
    });
  return { told, acknowledged, faults, over };
}
