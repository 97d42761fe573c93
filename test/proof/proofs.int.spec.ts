import { proof as proofSchema, type Proof } from '@chokepoint/api-contract';
import { ok } from '@chokepoint/kernel';
import type { Ledger, RecordedEvent } from '@chokepoint/ledger';
import { NotaryFault } from '@chokepoint/notary';
import { figureFromStatements, type SliceFigure } from '@chokepoint/projections';
import type { ConcentrationTable } from '@chokepoint/read-schema';
import {
  type AnswerSources,
  ask,
  checkProof,
  type NotaryDesk,
  openRuntime,
  proofRoute,
  proofText,
  readConfig,
  readTrustedKey,
  type Runtime,
  summarise,
} from '@chokepoint/runtime';
import { type Statement, STATEMENT_TYPES } from '@chokepoint/supply';
import type { Selectable } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Row = Selectable<ConcentrationTable>;

let product: Runtime;
let rows: readonly Row[];
beforeAll(async () => {
  const config = readConfig({ CHOKEPOINT_DATA_DIR: 'memory', LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.error.message);
  const opened = await openRuntime(config.value, { today: () => '2026-06-30' });
  if (!opened.ok) throw new Error(opened.error.message);
  product = opened.value;
  await product.ensureShippedFacts();
  await product.catchUp();
  const read = await product.readModels.read(async ({ db }) =>
    ok(await db.selectFrom('read.concentration').selectAll().execute()),
  );
  if (!read.ok) throw new Error(read.error.message);
  rows = read.value;
});
afterAll(() => product.close());

describe('a figure worked out again from the events alone, on the shipped facts', () => {
  const statements = new Map<string, readonly Statement[]>();
  const recompute = (row: Row) =>
    figureFromStatements(row.source, statements.get(row.release_id) ?? [], row);

  beforeAll(async () => {
    for (const release of new Set(rows.map((row) => row.release_id))) {
      const events = await product.ledger.readStream(`release-${release}`, { limit: 10_000 });
      const said = events.filter(({ type }) => STATEMENT_TYPES.some((known) => known === type));
      statements.set(
        release,
        said.map(({ data }) => data as Statement),
      );
    }
  });

  it('is the shown one to the last digit, for every concentration', () => {
    expect(rows.length).toBeGreaterThan(1_000);
    const different = rows.filter((row) => !equals(recompute(row), stored(row)));
    expect(different.map(({ release_id: id, mineral, period }) => [id, mineral, period])).toEqual(
      [],
    );
  });

  it.each(['usgs-mcs', 'ec-criticality', 'baci-eu27', 'comext-cn8'])('covers %s', (source) => {
    const own = rows.filter((row) => row.source === source);
    expect(own.length).toBeGreaterThan(10);
    for (const row of own.slice(0, 5)) expect(recompute(row)).toEqual(stored(row));
  });

  it('covers withheld values, bounds, ranges and totals that do not add up', () => {
    const flags = ['withheld-values', 'bounded-values', 'gap-to-printed-total', 'estimated'];
    const absent = flags.filter((flag) => !rows.some((row) => row.flags.includes(flag)));
    expect(absent).toEqual([]);
    expect(rows.some(({ hhi_low: low, hhi_high: high }) => low !== high)).toBe(true);
  });

  it('is none where no statement reports the slice', () => {
    expect(recompute({ ...rows[0]!, period: '1900' })).toBeNull();
  });
});

/** A figure as the read models keep it. */
function stored(row: Row) {
  const range = (low: number | null, high: number | null) => (low === null ? null : { low, high });
  const { top1_area: area, top1_share: share, top1_low: low, top1_high: high } = row;
  return {
    method: row.method,
    unit: row.unit,
    total: row.total,
    printedTotal: row.printed_total,
    shares: row.shares,
    top1: area === null ? null : { area, share, low, high },
    top3: row.top3,
    hhi: range(row.hhi_low, row.hhi_high),
    effectiveSuppliers: range(row.suppliers_low, row.suppliers_high),
    above65: row.above_65,
    flags: row.flags,
    gaps: row.gaps,
  };
}

function equals(figure: SliceFigure | null, kept: ReturnType<typeof stored>): boolean {
  try {
    expect(figure).toEqual(kept);
    return true;
  } catch {
    return false;
  }
}

const GALLIUM = 'minerals/gallium/concentration/proof?stage=processing&basis=world-production';

async function proofOf(question: string): Promise<Proof> {
  const answered = await ask(product, question);
  if (!answered.ok) throw new Error(`${answered.error.code}: ${answered.error.message}`);
  return answered.value.answer as Proof;
}
async function refusalOf(question: string) {
  const answered = await ask(product, question);
  return answered.ok ? null : answered.error;
}
function summaryOf(proof: Proof, key = proof.publicKey) {
  const trusted = readTrustedKey(key);
  if (!trusted.ok) throw new Error(trusted.error.message);
  const checked = checkProof(Buffer.from(proofText(proof)), trusted.value);
  if (!checked.ok) throw new Error(`${checked.error.code}: ${checked.error.message}`);
  return summarise(checked.value);
}

describe('the proof of a shown figure', () => {
  it.each([
    [`${GALLIUM}&period=2023`, 'usgs-mcs-2025'],
    [`${GALLIUM}&period=2023&publishedBy=2024-06-30`, 'usgs-mcs-2024'],
    [
      'minerals/cobalt/concentration/proof?stage=extraction&basis=world-production&period=2024',
      'usgs-mcs-2026',
    ],
    [
      'minerals/gallium/concentration/proof?stage=processing&basis=eu-sourcing&period=2016/2020',
      'ec-criticality-2023',
    ],
    [
      'minerals/permanent-magnets/concentration/proof?stage=manufactured&basis=eu-imports&source=baci-eu27&period=2022',
      'baci-eu27-V202601',
    ],
    [
      'minerals/graphite/concentration/proof?stage=extraction&basis=eu-imports&source=comext-cn8&period=2023',
      'comext-cn8-2022-2024',
    ],
  ])('%s holds and rests on %s', async (question, release) => {
    const proof = await proofOf(question);
    expect(summaryOf(proof)).toMatchObject({ release: { id: release } });
    expect(proof.query.knownAt).toBe((await product.ledger.head()).position);
  });

  it('names the question that the figure answers', async () => {
    const { query, figure } = await proofOf(`${GALLIUM}&period=2023`);
    const asked = await ask(product, query.route);
    const { periods } = (asked.ok ? asked.value.answer : {}) as { periods: { period: string }[] };
    const period = periods.find((one) => one.period === '2023');
    expect(period).toMatchObject({ total: figure.total, top1: figure.top1, hhi: figure.hhi });
  });

  it('comes over HTTP as the bytes of the file', async () => {
    const proof = await proofOf(`${GALLIUM}&period=2023`);
    expect(JSON.stringify(proof)).toBe(proofText(proof));
    expect(proofSchema.parse(proof)).toEqual(proof);
  });

  it('shows with the whole release that nothing of it was left out', async () => {
    const whole = summaryOf(await proofOf(`${GALLIUM}&period=2023&events=release`));
    expect(whole.releaseEvents.given).toBe(whole.releaseEvents.of);
  });

  it('is signed anew when the log has grown, and the one before holds as it did', async () => {
    const before = await proofOf(`${GALLIUM}&period=2023`);
    const stream = 'release-usgs-mcs-2025';
    const event = {
      id: '7d8f3a52-9a4b-4f6e-8d1c-2f5b7c9e1d30',
      type: 'ReleaseWithdrawn',
      schemaVersion: 1,
      data: { reason: 'to be seen', withdrawnOn: '2026-06-30' },
      metadata: { actor: 'test' },
    };
    await product.ledger.append({
      appendId: '7d8f3a52-9a4b-4f6e-8d1c-2f5b7c9e1d31',
      writes: [{ stream, expected: 'any', events: [event] }],
    });
    await product.catchUp();
    const after = await proofOf(`${GALLIUM}&period=2023`);
    expect(after.head.size).toBe(before.head.size + 1);
    expect(summaryOf(after, before.publicKey)).toMatchObject({
      release: { id: 'usgs-mcs-2024' },
      others: [{ id: 'usgs-mcs-2025', why: 'withdrawn' }],
    });
    expect(summaryOf(before, after.publicKey)).toMatchObject({ release: { id: 'usgs-mcs-2025' } });
    const then = await proofOf(`${GALLIUM}&period=2023&knownAt=${before.query.knownAt}`);
    expect(then.figure).toEqual(before.figure);
  });
});

describe('a proof is not handed out', () => {
  const QUERY = { stage: 'processing', basis: 'world-production', period: '2022' } as const;
  const ANSWERED = { ...QUERY, events: 'slice' } as const;
  const refused = async (change: (own: AnswerSources) => Partial<AnswerSources>) => {
    const { ledger, readModels, indicators, notary } = product;
    const own = { ledger, readModels, indicators, notary, today: () => '2026-06-30' };
    const answered = await proofRoute.ask({ ...own, ...change(own) }, ANSWERED, 'gallium');
    return answered.ok ? null : answered.error.code;
  };
  const notaryThat = (headCovering: NotaryDesk['headCovering']) => () => {
    const { tree, heads, notary } = { ...product.notary, notary: product.notary };
    return {
      notary: { tree, heads, headCovering, publicKeyOf: (id: string) => notary.publicKeyOf(id) },
    };
  };

  it('before a signed head reaches the figure, where no head can be signed', async () => {
    expect(await refused(notaryThat(async () => null))).toBe('not-covered-yet');
  });

  it('when the notary finds that the log was changed', async () => {
    const changed = async () => {
      throw new NotaryFault('log-shorter', 'The log has 3 events where 4 were notarised.');
    };
    expect(await refused(notaryThat(changed))).toBe('log-changed');
  });

  it('when the log was changed after it was notarised', async () => {
    const altered = (event: RecordedEvent) => ({ ...event, data: { ...event.data, unit: 't' } });
    const code = await refused(({ ledger }) => ({
      ledger: {
        ...bound(ledger),
        readStream: async (stream, options) =>
          (await ledger.readStream(stream, options)).map(altered),
      },
    }));
    expect(code).toBe('event-altered');
  });

  it('when the read models say otherwise than the log', async () => {
    const code = await refused(({ readModels }) => ({
      readModels: {
        states: () => readModels.states(),
        read: async (work) => {
          const found = await readModels.read(work);
          const shown = found.ok ? (found.value as { shown?: { total: number } }).shown : undefined;
          if (shown !== undefined) shown.total += 1;
          return found;
        },
      },
    }));
    expect(code).toBe('model-differs');
  });
});

/** A ledger whose methods can be taken one by one. */
const bound = (ledger: Ledger): Ledger => ({
  append: (append) => ledger.append(append),
  readStream: (stream, options) => ledger.readStream(stream, options),
  readAll: (options) => ledger.readAll(options),
  readEvent: (id) => ledger.readEvent(id),
  head: () => ledger.head(),
  positionAt: (instant) => ledger.positionAt(instant),
});

describe('there is no proof', () => {
  it.each([
    [`${GALLIUM}&period=1900`, 'unknown-figure', /No figure for '1900'; there is .*2022/],
    [`${GALLIUM}&period=2023&publishedBy=2001-01-01`, 'unknown-figure', /before the first release/],
    [
      'minerals/unobtainium/concentration/proof?stage=processing&basis=world-production&period=2023',
      'unknown-mineral',
      /unobtainium/,
    ],
    [GALLIUM, 'bad-parameters', /period/],
    [`${GALLIUM}&period=2023&events=some`, 'bad-parameters', /events/],
  ])('of %s: %s', async (question, code, message) => {
    const refusal = await refusalOf(question);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toMatch(message);
  });
});
