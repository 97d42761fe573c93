import { eventHeaders, openDatabase, type Database } from '@chokepoint/ledger-postgres';
import {
  consistencyProof,
  Frontier,
  inclusionProof,
  leafHashOf,
  ledgerLeaves,
  Notary,
  publicKeyText,
  publicOf,
  rootHash,
  signHead,
  storedHeads,
  storedTree,
  verifyConsistency,
  verifyHead,
  verifyInclusion,
  type LeafSource,
  type NotaryDatabase,
} from '@chokepoint/notary';
import { memoryLedger } from '@chokepoint/ledger';
import {
  anAppend,
  aWrite,
  events,
  fakeClock,
  testDatabases,
  throwAwayPostgres,
  type TestDatabase,
} from '@chokepoint/testing';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  asSuperuser,
  commit,
  empty,
  openNotarised,
  signingKey,
  type Notarised,
} from './notarised.js';

describe.each(testDatabases())('a notary on $name', ({ open }) => {
  let log: Notarised;
  beforeAll(async () => {
    log = await openNotarised(open);
  });
  beforeEach(() => empty(log));
  afterAll(() => log?.close());
  const tree = () => storedTree(log.db);
  const heads = () => storedHeads(log.db);
  const notaryOf = (source: LeafSource, page?: number) =>
    new Notary({ db: log.db, source, clock: log.clock, ...(page === undefined ? {} : { page }) });

  test('signs nothing while the log is empty', async () => {
    expect(await log.notary.follow()).toBe(0);
    expect(await log.notary.sign(log.key)).toBeNull();
    expect(await heads().newest()).toBeNull();
  });

  test('follows the log, signs its head, and each event is proved by it', async () => {
    await commit(log.ledger, 'a', 'b', 'b', 'c');
    await commit(log.ledger, 'a');
    expect(await log.notary.follow()).toBe(5);
    const head = await log.notary.sign(log.key);
    expect(head).toMatchObject({ size: 5, headPosition: '5', signedAt: log.clock.now() });
    expect(await heads().newest()).toEqual(head);
    expect(verifyHead(head!, publicOf(log.key))).toBe(true);
    expect(await heads().publicKeys()).toEqual(new Map([[head!.keyId, publicKeyText(log.key)]]));
    const root = Buffer.from(head!.root, 'hex');
    for (const [index, event] of (await log.ledger.readAll()).events.entries()) {
      const proof = await inclusionProof(tree(), index, 5);
      const leafHash = leafHashOf(event);
      expect(verifyInclusion({ leafHash, index, size: 5, proof, root })).toBe(true);
      const moved = leafHashOf({ ...event, recordedAt: '2020-01-01T00:00:00.000Z' });
      expect(verifyInclusion({ leafHash: moved, index, size: 5, proof, root })).toBe(false);
    }
  });

  test('signs again only when the log has grown, and the new tree contains the old one', async () => {
    await commit(log.ledger, 'a', 'a');
    await log.notary.follow();
    const first = await log.notary.sign(log.key);
    expect(await log.notary.sign(log.key)).toBeNull();
    await commit(log.ledger, 'a');
    await log.notary.follow();
    const second = await log.notary.sign(log.key, first);
    const given = {
      from: 2,
      to: 3,
      fromRoot: Buffer.from(first!.root, 'hex'),
      toRoot: Buffer.from(second!.root, 'hex'),
      proof: await consistencyProof(tree(), 2, 3),
    };
    expect(verifyConsistency(given)).toBe(true);
    expect(await heads().list({ limit: 5 })).toEqual([second, first]);
    expect(await heads().list({ limit: 5, before: 3 })).toEqual([first]);
  });

  test('keeps one tree in whatever pages, and over any ledger', async () => {
    const clock = fakeClock();
    const memory = memoryLedger({ clock });
    for (let n = 0; n < 7; n += 1) {
      await memory.append(anAppend(aWrite('test-long', 'any', events(100))));
    }
    const whole = notaryOf(ledgerLeaves(memory));
    expect(await whole.follow()).toBe(700);
    const root = await rootHash(tree(), 700);
    await asSuperuser(log, 'truncate notary.tile');
    const sizes: number[] = [];
    await notaryOf(ledgerLeaves(memory), 90).follow({ onProgress: ({ size }) => sizes.push(size) });
    expect(sizes).toEqual([90, 180, 270, 360, 450, 540, 630, 700]);
    expect(await rootHash(tree(), 700)).toEqual(root);
  });

  test('reads the same leaves with and without the data of the events', async () => {
    await commit(log.ledger, 'a', 'b', 'b');
    await commit(log.ledger, 'a');
    const [lean, full] = [eventHeaders(log.database), ledgerLeaves(log.ledger)];
    for (const [after, limit] of [
      ['0', 10],
      ['1', 2],
      ['3', 1],
      ['4', 5],
    ] as const) {
      const leaves = (source: LeafSource) => source.leaves(after as never, limit);
      const hashes = (await leaves(lean)).map(leafHashOf);
      expect(hashes).toEqual((await leaves(full)).map(leafHashOf));
    }
    expect(await lean.head()).toBe(await full.head());
  });

  test('ends after the page in hand when it is told to', async () => {
    await commit(log.ledger, ...Array.from({ length: 30 }, () => 'a'));
    const stop = new AbortController();
    const slow = notaryOf(eventHeaders(log.database), 10);
    const onProgress = (): void => stop.abort();
    expect(await slow.follow({ signal: stop.signal, onProgress })).toBe(10);
    expect(await slow.follow()).toBe(30);
  });

  test.each([
    'update notary.head set size = 9',
    'delete from notary.head',
    'truncate notary.head',
    'delete from notary.key',
    'delete from notary.tile',
  ])('has its signed heads kept by the database: %s is refused', async (statement) => {
    await commit(log.ledger, 'a');
    await log.notary.follow();
    await log.notary.sign(log.key);
    await expect(sql.raw(statement).execute(log.db)).rejects.toMatchObject({ code: 'CK002' });
  });

  describe('does not sign', () => {
    beforeEach(async () => {
      await commit(log.ledger, 'a', 'a', 'a');
      await log.notary.follow();
      await log.notary.sign(log.key);
      await commit(log.ledger, 'b');
    });

    test('a log from which notarised events were taken', async () => {
      await asSuperuser(log, 'update es.log_head set position = 2');
      await expect(log.notary.follow()).rejects.toMatchObject({ code: 'log-shorter' });
    });

    test('a log that lacks an event', async () => {
      await asSuperuser(log, `delete from es.event where stream = 'test-b'`);
      await expect(log.notary.follow()).rejects.toMatchObject({
        code: 'missing-event',
        message: expect.stringMatching(/position 4.*chokepoint verify/),
      });
    });

    test('a tree that does not contain the last signed one', async () => {
      await asSuperuser(
        log,
        `update notary.tile set hashes = overlay(hashes placing decode(repeat('00', 32), 'hex') from 33)`,
      );
      await log.notary.follow();
      await expect(log.notary.sign(log.key)).rejects.toMatchObject({
        code: 'tree-not-extended',
        message: expect.stringMatching(/does not contain the tree of 3 events/),
      });
      expect(await heads().after(3)).toEqual([]);
    });

    test('after a head whose signature is false', async () => {
      await log.notary.follow();
      await asSuperuser(log, `update notary.head set signed_at = '2020-01-01'`);
      await expect(log.notary.sign(log.key)).rejects.toMatchObject({ code: 'head-forged' });
    });

    test('when the tree is not the one that was published outside', async () => {
      await log.notary.follow();
      const stored = (await heads().newest())!;
      const { format, size, headPosition, signedAt } = stored;
      const other = signHead(
        { format, size, headPosition, signedAt, root: 'ab'.repeat(32) },
        log.key,
      );
      await expect(log.notary.sign(log.key, other)).rejects.toMatchObject({
        code: 'tree-not-extended',
      });
      expect(await log.notary.sign(log.key, stored)).toMatchObject({ size: 4 });
    });

    test('but goes on with another key, whose first tree still contains the last one', async () => {
      await log.notary.follow();
      const next = signingKey();
      const head = await log.notary.sign(next);
      expect(verifyHead(head!, publicOf(next))).toBe(true);
      expect((await heads().publicKeys()).size).toBe(2);
    });
  });
});

describe('several notaries of one server at once', () => {
  let log: Notarised;
  let others: Database[];
  beforeEach(async () => {
    log = await openNotarised(throwAwayPostgres);
    const { url } = log.database as TestDatabase;
    others = await Promise.all([1, 2, 3].map(() => openDatabase({ url: url!, poolSize: 2 })));
  });
  afterEach(async () => {
    await Promise.all(others.map((other) => other.close()));
    await log.close();
  });

  test('keep one tree and sign each head once, while the log is written', async () => {
    const notaries = others.map(
      (database) =>
        new Notary({
          db: database.as<NotaryDatabase>(),
          source: eventHeaders(database),
          clock: log.clock,
          page: 7,
        }),
    );
    const write = async () => {
      for (let n = 0; n < 40; n += 1) await commit(log.ledger, 'a', 'b', 'c');
    };
    let writing = true;
    const keep = async (notary: Notary): Promise<number> => {
      let signed = 0;
      do {
        await notary.follow();
        if ((await notary.sign(log.key)) !== null) signed += 1;
      } while (writing);
      return signed;
    };
    const working = Promise.all(notaries.map(keep));
    await write();
    writing = false;
    const signed = (await working).reduce((sum, one) => sum + one, 0);
    await log.notary.follow();
    const last = await log.notary.sign(log.key);

    const leaves = (await log.ledger.readAll()).events.map(leafHashOf);
    const frontier = new Frontier();
    for (const leaf of leaves) frontier.push(leaf);
    expect(await storedTree(log.db).size()).toBe(120);
    expect(await rootHash(storedTree(log.db), 120)).toEqual(frontier.root());
    const heads = await storedHeads(log.db).after(0);
    expect(heads).toHaveLength(signed + (last === null ? 0 : 1));
    for (const head of heads) {
      const root = await rootHash(storedTree(log.db), head.size);
      expect(root.toString('hex')).toBe(head.root);
    }
  });
});
