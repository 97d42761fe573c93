import { randomUUID } from 'node:crypto';
import { START, type JsonObject } from '@chokepoint/kernel';
import type { ExpectedRevision, Ledger, NewEvent } from '@chokepoint/ledger';
import { encodeFact, MAX_ROWS, type Statement } from '@chokepoint/supply';
import type { SyntheticFact } from '../synthetic-file.ts';
import type { Contender } from './contender.ts';

const METADATA = { actor: 'benchmark' };
const STREAM = 'release-synthetic-bench';
/** As many statements in one append as an import writes. */
const STATEMENTS = 20;

const newEvent = (type: string, data: JsonObject): NewEvent => ({
  id: randomUUID(),
  type,
  schemaVersion: 1,
  data,
  metadata: METADATA,
});

/** This product's ledger, whatever adapter it has: facts as an import writes them, in statements. */
export class OurLedger implements Contender {
  readonly name: string;
  readonly close: () => Promise<void>;
  readonly #ledger: Ledger;
  #revision = 0;

  constructor(name: string, ledger: Ledger, close: () => Promise<void>) {
    this.name = name;
    this.close = close;
    this.#ledger = ledger;
  }

  append(stream: string, revision: number, facts: readonly SyntheticFact[]): Promise<void> {
    const events = facts.map((fact) => newEvent('FactReported', { ...fact }));
    return this.#append(stream, revision === 0 ? 'no-stream' : revision, events);
  }

  /** One append is under way while the next is made ready. */
  async storeFacts(facts: readonly SyntheticFact[]): Promise<void> {
    let underWay: Promise<void> = Promise.resolve();
    let batch: NewEvent[] = [];
    const send = async (): Promise<void> => {
      const events = batch;
      batch = [];
      await underWay;
      underWay = this.#append(STREAM, this.#revision === 0 ? 'no-stream' : this.#revision, events);
      this.#revision += events.length;
    };
    for (const statement of statements(facts)) {
      batch.push(newEvent('TradeReported', statement));
      if (batch.length === STATEMENTS) await send();
    }
    if (batch.length > 0) await send();
    await underWay;
  }

  async replay(): Promise<number> {
    let facts = 0;
    let [after, end] = [START, false];
    while (!end) {
      const page = await this.#ledger.readAll({ after, limit: 100 });
      for (const { data } of page.events) facts += (data as Statement).rows.length;
      ({ next: after, end } = page);
    }
    return facts;
  }

  async #append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<void> {
    const append = { appendId: randomUUID(), writes: [{ stream, expected, events }] };
    const outcome = await this.#ledger.append(append);
    if (outcome.kind !== 'appended') throw new Error(`Not appended: ${JSON.stringify(outcome)}`);
  }
}

/** Facts as an import gathers them: up to 500 of one series in a statement. */
export function* statements(facts: readonly SyntheticFact[]): Generator<Statement> {
  let from = 0;
  for (let to = 1; to <= facts.length; to += 1) {
    const full = to - from === MAX_ROWS || facts[to]?.mineral !== facts[from]?.mineral;
    if (!full) continue;
    yield statement(facts.slice(from, to));
    from = to;
  }
}

function statement(facts: readonly SyntheticFact[]): Statement {
  const [first] = facts;
  if (!first) throw new RangeError('A statement has rows');
  const { mineral, stage, form, basis, measure, unit } = first;
  const rows = facts.map(({ area, partner, period, value }, i) =>
    encodeFact({
      area,
      partner,
      period,
      value,
      flags: [],
      sourceRow: i + 1,
      raw: null,
      low: null,
      high: null,
    }),
  );
  return { mineral, stage, form, basis, measure, unit, file: 'bench.csv', rows };
}
