import { contentHash, type RecordedEvent } from '@chokepoint/ledger';
import { publicOf, signHead, storedHeads, type SignedHead } from '@chokepoint/notary';
import { testDatabases } from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit, openNotarised, signingKey, type Notarised } from './notarised.js';
import { verifyNow, whileTampered, type Tampering } from './tampering.js';

/** A log of 13 events in six commits; heads are signed of 4, 8 and 12 events. */
describe.each(testDatabases())('a log on $name that a superuser tampers with', ({ open }) => {
  let log: Notarised;
  let events: readonly RecordedEvent[];
  let heads: readonly SignedHead[];
  beforeAll(async () => {
    log = await openNotarised(open);
    const sign = async () => {
      await log.notary.follow();
      await log.notary.sign(log.key);
      log.clock.advance(600_000);
    };
    await commit(log.ledger, 'a', 'a', 'a');
    await commit(log.ledger, 'b');
    await sign();
    await commit(log.ledger, 'a', 'a', 'c', 'c');
    await sign();
    await commit(log.ledger, 'b');
    await commit(log.ledger, 'd', 'd', 'd');
    await sign();
    await commit(log.ledger, 'b');
    await log.notary.follow();
    events = (await log.ledger.readAll()).events;
    heads = await storedHeads(log.db).after(0);
  });
  afterAll(() => log?.close());

  const published = () => ({ file: 'kept.ndjson', heads, unreadable: [] });
  const given = () => ({ keys: [publicOf(log.key)], published: published() });
  const tampered = (tamper: Tampering) => whileTampered(log.database, given(), tamper);
  const at = (position: number): RecordedEvent => events[position - 1]!;
  const id = (position: number): string => `'${at(position).id}'`;
  const where = (position: number): string => `where event_id = ${id(position)}`;
  const other = { note: 'changed' };
  /** Data changed together with the hash of it. */
  const rehashed = (position: number, change: Partial<RecordedEvent>): string => {
    const hash = contentHash(change.stream ?? at(position).stream, { ...at(position), ...change });
    const data = JSON.stringify(change.data ?? at(position).data);
    return `update es.event set data = '${data}', content_hash = '\\x${hash}' ${where(position)}`;
  };

  test('is found sound as long as nobody did', async () => {
    const { verified, audit } = await verifyNow(log.database, given());
    expect(verified).toMatchObject({ events: 13, treeSize: 13, heads: 3, findings: [] });
    expect(verified.covered).toEqual(heads[2]);
    expect(audit).toBeNull();
  });

  const changed = (code: string, position: number) => ({
    code,
    position: at(position).position,
    eventId: at(position).id,
    stream: at(position).stream,
    message: expect.stringContaining(`${at(position).id} (Noted) at position ${position}`),
    advice: expect.stringMatching(/backup/),
  });

  test.each([
    ['data', `data = '{"note":"changed"}'`],
    ['metadata', `metadata = '{"actor":"somebody"}'`],
    ['type', `type = 'Denied'`],
    ['schema version', `schema_version = 2`],
    ['id', `event_id = '00000000-0000-4000-8000-00000000000f'`],
    ['content hash', `content_hash = decode(repeat('ab', 32), 'hex')`],
  ])('whose %s was changed: the event is named', async (_, set) => {
    const { verified } = await tampered((as) => as.run(`update es.event set ${set} ${where(6)}`));
    expect(verified.findings).toMatchObject([{ code: 'content-changed', position: '6' }]);
    expect(verified.findings[0]!.message).toMatch(
      /at position 6, revision 5 of test-a: its content/,
    );
  });

  test('whose data was changed with its hash: what was notarised tells, and the commit', async () => {
    const { verified, audit } = await tampered((as) => as.run(rehashed(6, { data: other })));
    expect(verified.findings).toMatchObject([changed('leaf-differs', 6)]);
    expect(verified.covered?.size).toBe(4);
    expect(audit).toMatchObject({ code: 'commit-altered', position: '5' });
  });

  test('whose last, not yet signed event was changed with its hash', async () => {
    const { verified } = await tampered((as) => as.run(rehashed(13, { data: other })));
    expect(verified.findings).toMatchObject([changed('leaf-differs', 13)]);
    expect(verified.covered?.size).toBe(12);
  });

  test('whose time was changed: the first event of that time is named', async () => {
    const set = `recorded_at = recorded_at + interval '1 millisecond'`;
    const { verified } = await tampered((as) =>
      as.run(`update es.commit set ${set} where first_position = 5`),
    );
    expect(verified.findings[0]).toMatchObject({ position: '5', eventId: at(5).id });
  });

  test('whose time was set before the event in front of it', async () => {
    const { verified, audit } = await tampered((as) =>
      as.run(`update es.commit set recorded_at = '2020-01-01' where first_position = 5`),
    );
    expect(verified.findings).toMatchObject([changed('time-runs-back', 5)]);
    expect(audit).toMatchObject({ code: 'commit-altered', position: '5' });
  });

  test('whose time was changed by less than the port shows', async () => {
    const { verified, audit } = await tampered((as) =>
      as.run(
        `update es.commit set recorded_at = recorded_at + interval '1 microsecond' where first_position = 5`,
      ),
    );
    expect(verified.findings).toEqual([]);
    expect(audit).toMatchObject({ code: 'commit-altered', position: '5' });
  });

  test.each([
    ['the middle', 6, 'the next event is'],
    ['the end', 13, 'the log ends before it'],
  ])('of which an event was removed from %s', async (_, position, next) => {
    const { verified, audit } = await tampered((as) =>
      as.run(`delete from es.event ${where(position)}`),
    );
    expect(verified.findings).toMatchObject([
      { code: 'event-missing', position: String(position), message: expect.stringContaining(next) },
    ]);
    expect(audit).toMatchObject({ code: 'commit-incomplete' });
  });

  test('of which an event was removed and the gap closed in its commit', async () => {
    const { verified, audit } = await tampered(async (as) => {
      await as.run(`delete from es.event ${where(6)}`);
      await as.run(
        `update es.event set ordinal = ordinal - 1 where event_id in (${id(7)}, ${id(8)})`,
      );
    });
    expect(verified.findings).toMatchObject([
      { code: 'leaf-differs', position: '6', eventId: at(7).id },
    ]);
    expect(audit).toMatchObject({ code: 'commit-incomplete', position: '5' });
  });

  test('of which a whole commit was removed', async () => {
    const { verified, audit } = await tampered(async (as) => {
      await as.run(`delete from es.event ${where(9)}`);
      await as.run('delete from es.commit where first_position = 9');
    });
    expect(verified.findings).toMatchObject([{ code: 'event-missing', position: '9' }]);
    expect(audit).toMatchObject({ code: 'commit-misplaced', position: '9' });
  });

  test('of which a whole commit was removed and everything after it moved up', async () => {
    const { verified } = await tampered(async (as) => {
      await as.run(`delete from es.event ${where(9)}`);
      await as.run('delete from es.commit where first_position = 9');
      await as.run(
        'update es.commit set first_position = first_position - 1, commit_no = commit_no - 1 where first_position > 9',
      );
      await as.run('update es.log_head set position = position - 1, commit_no = commit_no - 1');
    });
    expect(verified.findings[0]).toMatchObject({ code: 'leaf-differs', position: '9' });
    expect(verified.findings[0]!.eventId).toBe(at(10).id);
  });

  test('that was cut off at its end, head and all', async () => {
    const { verified, audit } = await tampered(async (as) => {
      await as.run(
        `delete from es.event where event_id in (${id(10)}, ${id(11)}, ${id(12)}, ${id(13)})`,
      );
      await as.run('delete from es.commit where first_position >= 10');
      await as.run(
        `update es.log_head set position = 9, commit_no = 4,
           recorded_at = (select recorded_at from es.commit where commit_no = 4)`,
      );
      await as.run(`update es.stream set revision = 2 where name = 'test-b'`);
      await as.run(`delete from es.stream where name = 'test-d'`);
    });
    expect(verified.findings).toMatchObject([
      {
        code: 'log-too-short',
        position: '10',
        message: expect.stringMatching(/positions 10 to 13/),
      },
    ]);
    expect(audit).toBeNull();
  });

  test('of which two events of one commit changed places', async () => {
    const { verified, audit } = await tampered(async (as) => {
      await as.run(`update es.event set ordinal = 99 ${where(5)}`);
      await as.run(`update es.event set ordinal = 1 ${where(7)}`);
      await as.run(`update es.event set ordinal = 3 ${where(5)}`);
    });
    expect(verified.findings[0]).toMatchObject({ position: '5', eventId: at(7).id });
    expect(audit).toMatchObject({ code: 'commit-altered', position: '5' });
  });

  test('of which two commits changed places', async () => {
    const { verified } = await tampered(async (as) => {
      await as.run('update es.commit set first_position = 99 where first_position = 4');
      await as.run('update es.commit set first_position = 12 where first_position = 9');
      await as.run('update es.commit set first_position = 9 where first_position = 99');
      await as.run('update es.commit set first_position = 4 where first_position = 12');
    });
    expect(verified.findings[0]).toMatchObject({ position: '4', eventId: at(9).id });
  });

  const insert = (append: string, ordinal: number, stream: string, revision: number): string => {
    const added = {
      id: '00000000-0000-4000-8000-00000000000e',
      type: 'Noted',
      schemaVersion: 1,
      data: other,
      metadata: { actor: 'somebody' },
    };
    const hash = contentHash(stream, added);
    return `insert into es.event select ${append}, ${ordinal}, '${added.id}', '${stream}', ${revision},
      'Noted', 1, '${JSON.stringify(other)}', '{"actor":"somebody"}', '\\x${hash}'`;
  };
  const appendOf = (position: number): string =>
    `(select append_id from es.event ${where(position)})`;

  test('into a commit of which an event was inserted: that one is named', async () => {
    const { verified, audit } = await tampered((as) => as.run(insert(appendOf(4), 2, 'test-x', 1)));
    expect(verified.findings[0]).toMatchObject({
      code: 'leaf-differs',
      position: '5',
      eventId: '00000000-0000-4000-8000-00000000000e',
    });
    expect(audit).toMatchObject({ code: 'commit-incomplete', position: '4' });
  });

  test('behind whose last event one was hidden that only reading its stream shows', async () => {
    const { verified, audit } = await tampered((as) =>
      as.run(insert(appendOf(13), 2, 'test-x', 1)),
    );
    expect(verified.findings).toEqual([]);
    expect(audit).toMatchObject({
      code: 'commit-incomplete',
      position: '13',
      eventId: '00000000-0000-4000-8000-00000000000e',
    });
  });

  test('into which a commit of its own was inserted, everything after it moved down', async () => {
    const append = "'00000000-0000-4000-8000-0000000000aa'";
    const { verified } = await tampered(async (as) => {
      // In two steps: a unique number must be free before it is taken.
      for (const step of ['+ 100', '- 99']) {
        await as.run(
          `update es.commit set first_position = first_position ${step}, commit_no = commit_no ${step} where first_position > 8`,
        );
      }
      await as.run(insert(append, 1, 'test-x', 1));
      await as.run(
        `insert into es.commit select 4, ${append}, 9, 1, decode(repeat('00', 32), 'hex'), recorded_at
           from es.commit where first_position = 5`,
      );
      await as.run('update es.log_head set position = position + 1, commit_no = commit_no + 1');
    });
    expect(verified.findings[0]).toMatchObject({
      code: 'leaf-differs',
      position: '9',
      eventId: '00000000-0000-4000-8000-00000000000e',
    });
  });

  test('an event without a commit, which nobody reads, is found too', async () => {
    const append = "'00000000-0000-4000-8000-0000000000aa'";
    const { verified, audit } = await tampered((as) => as.run(insert(append, 1, 'test-x', 1)));
    expect(verified.findings).toEqual([]);
    expect(audit).toMatchObject({ code: 'event-without-commit', stream: 'test-x' });
  });

  test('whose revisions were changed', async () => {
    const { verified } = await tampered((as) =>
      as.run(`update es.event set revision = 9 ${where(9)}`),
    );
    expect(verified.findings).toMatchObject([changed('revision-broken', 9)]);
  });

  test.each([
    ['stream', `update es.stream set revision = 1 where name = 'test-a'`, 'stream-altered'],
    ['head', 'update es.log_head set commit_no = 99', 'head-altered'],
    [
      'fingerprint of an append',
      `update es.commit set fingerprint = decode(repeat('00', 32), 'hex') where first_position = 5`,
      'commit-altered',
    ],
  ])('whose %s was altered, so that appends would go wrong', async (_, statement, code) => {
    const { verified, audit } = await tampered((as) => as.run(statement));
    expect(verified.findings).toEqual([]);
    expect(audit).toMatchObject({ code });
  });

  describe('and with the tree as well', () => {
    test.each([
      [2, 4, 1, /No smaller signed head/],
      [6, 8, 5, /still fits the head of 4 events/],
      [12, 12, 9, /still fits the head of 8 events/],
    ])(
      'event %d changed: the head of %d events does not fit, and where from is told',
      async (position, size, from, fits) => {
        const { verified } = await tampered(async (as) => {
          await as.run(rehashed(position, { data: other }));
          await as.rewriteTree();
        });
        expect(verified.findings).toMatchObject([
          {
            code: 'root-differs',
            position: String(from),
            message: expect.stringMatching(
              `signed for ${size} events .* positions ${from} to ${size}`,
            ),
          },
        ]);
        expect(verified.findings[0]!.message).toMatch(fits);
      },
    );

    test('an event put in the place of another', async () => {
      const { verified } = await tampered(async (as) => {
        await as.run(rehashed(9, { data: { note: 'somebody else wrote this' } }));
        await as.rewriteTree();
      });
      expect(verified.findings).toMatchObject([{ code: 'root-differs', position: '9' }]);
    });

    test('the heads too: those that were published outside tell', async () => {
      const { verified } = await tampered(async (as) => {
        await as.run(rehashed(6, { data: other }));
        await as.rewriteTree();
        await as.run('delete from notary.head where size >= 8');
      });
      expect(verified.findings.map(({ code }) => code)).toEqual([
        'root-differs',
        'head-removed',
        'head-removed',
      ]);
    });

    test('only the tree: the log is told to be as it was signed', async () => {
      const { verified } = await tampered((as) =>
        as.run(
          `update notary.tile set hashes = overlay(hashes placing decode(repeat('00', 32), 'hex') from 161) where level = 0`,
        ),
      );
      expect(verified.findings).toMatchObject([
        { code: 'tree-changed', message: expect.stringContaining('Hash 5 of level 0') },
      ]);
      expect(verified.findings[0]!.advice).toMatch(/log itself is as it was signed/);
      expect(verified.covered?.size).toBe(12);
    });

    test('a tree that was emptied says nothing against the log', async () => {
      const { verified } = await tampered((as) => as.run('delete from notary.tile'));
      expect(verified).toMatchObject({ findings: [], treeSize: 0 });
      expect(verified.covered?.size).toBe(12);
    });
  });

  describe('or with the heads', () => {
    test('a root changed under a signature', async () => {
      const { verified } = await tampered((as) =>
        as.run(`update notary.head set root = decode(repeat('00', 32), 'hex') where size = 8`),
      );
      expect(verified.findings).toMatchObject([
        { code: 'head-forged', message: expect.stringMatching(/head of 8 events/) },
      ]);
    });

    test('signed with a key of his own', async () => {
      const forger = signingKey();
      const { format, size, root, headPosition, signedAt } = heads[1]!;
      const forged = signHead({ format, size, root, headPosition, signedAt }, forger);
      const { verified } = await tampered((as) =>
        as.run(
          `update notary.head set key_id = '${forged.keyId}', signature = '${forged.signature}' where size = 8`,
        ),
      );
      expect(verified.findings).toMatchObject([
        { code: 'head-unknown-key', message: expect.stringContaining(forged.keyId) },
      ]);
    });

    test('signed with a key of his own under the name of ours', async () => {
      const { format, size, root, headPosition, signedAt, keyId } = heads[1]!;
      const forged = signHead({ format, size, root, headPosition, signedAt }, signingKey());
      const { verified } = await tampered((as) =>
        as.run(
          `update notary.head set signature = '${forged.signature}' where key_id = '${keyId}' and size = 8`,
        ),
      );
      expect(verified.findings).toMatchObject([{ code: 'head-forged' }]);
    });

    test('checked with the wrong key nothing passes', async () => {
      const { verified } = await verifyNow(log.database, {
        keys: [publicOf(signingKey())],
        published: null,
      });
      expect(verified.findings.map(({ code }) => code)).toEqual(Array(3).fill('head-unknown-key'));
      expect(verified.covered).toBeNull();
    });

    test('lines of the published file that are no heads are named', async () => {
      const damaged = { ...published(), unreadable: [2] };
      const { verified } = await verifyNow(log.database, { ...given(), published: damaged });
      expect(verified.findings).toMatchObject([
        { code: 'head-unreadable', message: 'Line 2 of kept.ndjson is no signed head.' },
      ]);
    });
  });
});
