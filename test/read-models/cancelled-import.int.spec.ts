import { Readable } from 'node:stream';
import { detectImporter } from '@chokepoint/importers';
import type { Ledger } from '@chokepoint/ledger';
import { migrateLedger, postgresLedger, runMigrations } from '@chokepoint/ledger-postgres';
import { runProjections } from '@chokepoint/projections';
import {
  type Find,
  findConcentration,
  findCoverage,
  findFacts,
  findMinerals,
  findRelease,
  type ReadModels,
  readModels,
} from '@chokepoint/queries';
import { READ_CONTROL, READ_CONTROL_MIGRATIONS, type ReadDatabase } from '@chokepoint/read-schema';
import { importRelease, type SourceFile, withdrawRelease } from '@chokepoint/supply-application';
import { testDatabases, type TestDatabase, type TestDatabaseKind } from '@chokepoint/testing';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { value } from './question-desk.js';

const HEADER = 'mineral,stage,form,basis,measure,unit,area,partner,period,value';
const SERIES = { stage: 'processing', basis: 'world-production' } as const;
const AREAS = ['CN', 'JP', 'DE', 'US', 'KR'];
const MINERALS = ['gallium', 'cobalt', 'lithium', 'tungsten', 'nickel', 'copper'];

/** One file a mineral, so that events are written all along the import. */
const edition = (factor: number): SourceFile[] =>
  MINERALS.flatMap((mineral) =>
    ['a', 'b', 'c', 'd'].map((part): SourceFile => {
      const rows = Array.from({ length: 1_500 }, (_, at) => {
        const figure = `${AREAS[at % 5]},,${2000 + (Math.floor(at / 5) % 20)},${(at + 1) * factor}`;
        return `${mineral},${SERIES.stage},form-${part},${SERIES.basis},production,kg,${figure}`;
      });
      const text = [HEADER, ...rows, `${mineral},nowhere`].join('\n');
      return { name: `${mineral}-${part}.csv`, open: () => Readable.from(chunksOf(text)) };
    }),
  );

const CHUNK = 16_384;
const chunksOf = (text: string): Buffer[] =>
  Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, at) =>
    Buffer.from(text.slice(at * CHUNK, (at + 1) * CHUNK)),
  );

interface Opened {
  readonly database: TestDatabase;
  readonly ledger: Ledger;
  readonly models: ReadModels;
}

async function openWith(open: TestDatabaseKind['open']): Promise<Opened> {
  const database = await open();
  await migrateLedger(database);
  await runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS);
  const models = readModels(database.as<ReadDatabase>());
  return { database, ledger: postgresLedger(database), models };
}

async function importing(ledger: Ledger, name: string, factor: number, stopAt = Infinity) {
  const files = edition(factor);
  const detected = value(await detectImporter(files, { source: 'synthetic', edition: name }));
  const stop = new AbortController();
  let told = 0;
  const progress = (): void => {
    told += 1;
    if (told === stopAt) stop.abort();
  };
  const result = await importRelease(
    { ledger, signal: stop.signal, progress },
    {
      importer: detected.importer,
      files,
      actor: 'test',
      edition: name,
      published: `20${name}-01-31`,
    },
  );
  return { result, told };
}

/** What the product answers at the latest knowledge, without saying which that is. */
async function answers({ database, ledger, models }: Opened) {
  await runProjections({ ledger, database: database.as<ReadDatabase>() });
  const ask = async <Params, Answer extends object>(find: Find<Params, Answer>, params: Params) => {
    const answer = await models.read(({ db, position }) =>
      find(db, params, { knownAt: position, publishedBy: null }),
    );
    const text = JSON.stringify({ ...value(answer), knownAt: null });
    // A gap says by which position nothing was imported.
    return JSON.parse(text.replaceAll(/by position \d+/g, 'by now')) as Answer;
  };
  const gallium = { mineral: 'gallium', ...SERIES };
  return [
    await ask(findConcentration, gallium),
    await ask(findFacts, { ...gallium, period: '2010', limit: 500 }).then(({ facts }) =>
      facts.map((fact) => ({ ...fact, position: undefined })),
    ),
    await ask(findCoverage, {}),
    await ask(findMinerals, {}),
  ];
}

const contents = async (ledger: Ledger, name: string): Promise<readonly string[]> =>
  (await ledger.readStream(`release-synthetic-${name}`, { limit: 10_000 })).map(
    ({ id, contentHash }) => `${id} ${contentHash}`,
  );

describe.each(testDatabases())('a cancelled import on $name', ({ open }) => {
  let whole: { readonly contents: readonly string[]; readonly answers: unknown; points: number };
  beforeAll(async () => {
    const control = await openWith(open);
    await importing(control.ledger, '23', 1);
    const { told } = await importing(control.ledger, '24', 2);
    whole = {
      contents: await contents(control.ledger, '24'),
      answers: await answers(control),
      points: told,
    };
    await control.database.close();
  });

  let opened: Opened;
  beforeEach(async () => {
    opened = await openWith(open);
    await importing(opened.ledger, '23', 1);
  });
  afterEach(() => opened.database.close());

  it('changes no answer, wherever it is cut off, and is finished as if it had not been', async () => {
    const before = await answers(opened);
    // Each further cut comes later or earlier, as it falls out: what is there is found again.
    const points = fc.sample(fc.integer({ min: 1, max: whole.points }), 6);
    for (const point of points) {
      const { result } = await importing(opened.ledger, '24', 2, point);
      expect(result, `cut off at ${point}`).toMatchObject({ error: { code: 'import-cancelled' } });
      expect(await answers(opened), `cut off at ${points.join()}`).toEqual(before);
    }
    const { result } = await importing(opened.ledger, '24', 2);
    expect(result).toMatchObject({ ok: true, value: { kind: 'imported' } });
    expect(await contents(opened.ledger, '24')).toEqual(whole.contents);
    expect(await answers(opened)).toEqual(whole.answers);
  });

  it('can be given up, and its files imported under another name', async () => {
    const before = await answers(opened);
    await importing(opened.ledger, '24', 2, whole.points - 2);
    const ids = { next: () => crypto.randomUUID() };
    const giveUp = { reason: 'cut off', withdrawnOn: '2024-03-05', actor: 'test' };
    const releaseId = 'synthetic-24';
    const gone = await withdrawRelease({ ledger: opened.ledger, ids }, { ...giveUp, releaseId });
    expect(gone).toMatchObject({ ok: true });
    expect(await answers(opened)).toEqual(before);
    const { models } = opened;
    const shown = await models.read(({ db, position }) =>
      findRelease(db, { release: releaseId }, { knownAt: position, publishedBy: null }),
    );
    expect(shown).toMatchObject({ value: { status: 'withdrawn', sealed: false, progress: null } });
    expect(await importing(opened.ledger, '24', 2)).toMatchObject({
      result: { error: { code: 'release-withdrawn' } },
    });
    const { result } = await importing(opened.ledger, '25', 2);
    expect(result).toMatchObject({ ok: true, value: { kind: 'imported' } });
  });
});
