import { generateKeyPairSync } from 'node:crypto';
import type { Proof } from '@chokepoint/api-contract';
import type { Json } from '@chokepoint/kernel';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkProof } from './check-proof.js';
import { closeProof, proofText } from './proof-text.js';
import type { Question } from './question.js';
import { type NotarisedLog, proofOver, shippedLog } from './testing/notarised-log.js';

const bytesOf = (text: string) => Buffer.from(text, 'utf8');

let log: NotarisedLog;
let genuine: Proof;
let whole: Proof;
let text: string;
beforeAll(async () => {
  log = await shippedLog('usgs-mcs-2024', 'usgs-mcs-2025', 'usgs-mcs-2026');
  const slice = {
    mineral: 'gallium',
    stage: 'processing',
    basis: 'world-production',
    measure: 'production',
    period: '2023',
  } as const;
  const { position } = await log.ledger.head();
  const question: Question = { slice, source: 'usgs-mcs', publishedBy: null, knownAt: position };
  const wanted = { question, release: 'usgs-mcs-2025', others: ['usgs-mcs-2024'] };
  genuine = await proofOver(log, wanted);
  whole = await proofOver(log, { ...wanted, events: 'release' });
  text = proofText(genuine);
});

const check = (content: string, key = log.publicKey) => checkProof(bytesOf(content), key);
const codeOf = (content: string) => {
  const checked = check(content);
  return checked.ok ? 'holds' : checked.error.code;
};

/** Someone changes a proof and makes it whole again: digest and canonical form fit. */
const forged = (change: (proof: Mutable<Proof>) => void, of: Proof = genuine): string => {
  const copy = structuredClone(of) as Mutable<Proof>;
  change(copy);
  return proofText(closeProof(copy as Proof));
};
type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

describe('a genuine proof', () => {
  it('holds, with the figure as USGS reports it', () => {
    const checked = check(text);
    expect(checked).toMatchObject({ ok: true });
    expect(genuine.figure).toMatchObject({
      release: 'usgs-mcs-2025',
      unit: 'kg',
      top1: { area: 'CN' },
      above65: true,
    });
    expect(genuine.rows.length).toBeGreaterThan(3);
  });

  it('holds with all events of its release, and then shows that none was left out', () => {
    const checked = check(proofText(whole));
    expect(checked).toMatchObject({ ok: true });
    const seal = checked.ok ? checked.value.seal : null;
    expect(seal?.given).toBe(seal?.events);
    expect(whole.figure).toEqual(genuine.figure);
    expect(whole.rows).toEqual(genuine.rows);
    const short = check(text);
    expect(short.ok && short.value.seal.given).toBeLessThan(seal?.events ?? 0);
  });
});

describe('a proof of which a byte was changed', () => {
  it('fails, whichever byte it is and whatever it becomes', () => {
    const original = bytesOf(text);
    fc.assert(
      fc.property(
        fc.nat({ max: original.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const changed = Buffer.from(original);
          changed[at] = (changed[at]! + by) % 256;
          const checked = checkProof(changed, log.publicKey);
          expect(checked.ok).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('fails when a byte is added or missing', () => {
    const original = bytesOf(text);
    const anywhere = fc.nat({ max: original.length });
    fc.assert(
      fc.property(anywhere, fc.nat({ max: 255 }), fc.boolean(), (at, byte, added) => {
        const [before, after] = [original.subarray(0, at), original.subarray(at)];
        fc.pre(added || after.length > 0);
        const changed = added
          ? Buffer.concat([before, Buffer.from([byte]), after])
          : Buffer.concat([before, after.subarray(1)]);
        expect(checkProof(changed, log.publicKey).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['\n', ' ', '\ufeff'])('fails with %j around it', (more) => {
    expect(check(text + more).ok).toBe(false);
    expect(check(more + text).ok).toBe(false);
  });
});

/** What nobody signed. */
const INFORMS = ['product', 'digest'];

type Path = readonly (string | number)[];
function leaves(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value).map(([key, item]) => [key, item ?? null]);
  return entries.length === 0
    ? [path]
    : entries.flatMap(([key, item]) => leaves(item, [...path, key]));
}

function changedAt(proof: Proof, path: Path): string {
  return forged((copy) => {
    const parent = path
      .slice(0, -1)
      .reduce<Record<string, unknown>>(
        (node, key) => node[key] as Record<string, unknown>,
        copy as unknown as Record<string, unknown>,
      );
    const key = path.at(-1)!;
    parent[key] = another(parent[key] as Json);
  }, proof);
}

/** Another value of the same type, so that the shape of the document says nothing. */
function another(value: Json): Json {
  if (typeof value === 'number') return Number.isInteger(value) ? value + 1 : value / 2;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 1;
  if (typeof value !== 'string') return ['estimated'];
  const last = value.at(-1);
  if (/^[\da-f]{64}$/.test(value)) return value.slice(0, -1) + (last === '0' ? '1' : '0');
  return /\d$/.test(value) ? value.slice(0, -1) + ((Number(last) + 1) % 10) : `${value}x`;
}

describe('a proof that was changed by someone who also made the digest anew', () => {
  it('fails for every single value in it that means something', () => {
    const paths = leaves(genuine as unknown as Json).filter(
      ([top]) => !['events', 'inclusion', ...INFORMS].includes(String(top)),
    );
    expect(paths.length).toBeGreaterThan(150);
    expect(paths.filter((path) => codeOf(changedAt(genuine, path)) === 'holds')).toEqual([]);
  });

  it.each(['slice', 'release'])('fails for any value of its events and ways (%s)', (events) => {
    const proof = events === 'slice' ? genuine : whole;
    const inside = leaves(proof as unknown as Json).filter(
      ([top]) => top === 'events' || top === 'inclusion',
    );
    fc.assert(
      fc.property(fc.constantFrom(...inside), (path) => {
        expect(codeOf(changedAt(proof, path))).not.toBe('holds');
      }),
      { numRuns: events === 'slice' ? 150 : 30 },
    );
  });

  it('holds where only the version of the product was changed, which nobody signed', () => {
    expect(codeOf(forged((proof) => (proof.product = '9.9.9')))).toBe('holds');
    expect(codeOf(text.replace('"product":"0', '"product":"9'))).toBe('digest-differs');
  });

  it.each<[string, (proof: Mutable<Proof>) => void]>([
    ['wrong-key', (proof) => (proof.head.keyId = '0123456789abcdef')],
    ['wrong-key', (proof) => (proof.publicKey = withOtherEnd(proof.publicKey))],
    ['bad-signature', (proof) => (proof.head.signedAt = '2026-03-07T12:00:00.000Z')],
    ['bad-signature', (proof) => (proof.head.root = 'ab'.repeat(32))],
    ['not-covered', (proof) => (proof.query.knownAt = '100000')],
    ['event-altered', (proof) => (proof.events[1]!.data['file'] = 'another.csv')],
    ['not-in-log', (proof) => (proof.events[1]!.recordedAt = '2026-03-06T11:00:00.001Z')],
    ['not-in-log', (proof) => (proof.inclusion[0]!.path[0] = 'ab'.repeat(32))],
    ['not-in-log', (proof) => proof.inclusion.pop()],
    ['unknown-method', (proof) => (proof.method.version = 2)],
    ['query-differs', (proof) => (proof.query.route = proof.query.route.replace('gallium', 'x'))],
    ['figure-differs', (proof) => (proof.figure.top1!.share = 0.5)],
    ['figure-differs', (proof) => (proof.figure.total! += 1)],
    ['figure-differs', (proof) => proof.figure.flags.push('estimated')],
    ['rows-differ', (proof) => (proof.rows[0]!.value = 1)],
    ['rows-differ', (proof) => proof.rows.pop()],
    ['release-differs', (proof) => (proof.figure.release = 'usgs-mcs-2024')],
    ['seal-differs', (proof) => proof.release.contentHashes.pop()],
    ['no-figure', (proof) => (proof.figure.period = '2019')],
    ['other-source', (proof) => (proof.figure.source = 'baci-eu27')],
  ])('is told %s', (code, change) => {
    expect(codeOf(forged(change))).toBe(code);
  });

  it('is told the place and both values', () => {
    const checked = check(forged((proof) => (proof.rows[0]!.value = 1)));
    expect(!checked.ok && checked.error.message).toMatch(/A row \(0\.value\).*they give .*has 1\./);
  });
});

describe('a proof by which events were left out or put in', () => {
  const without = (proof: Mutable<Proof>, type: string, stream: string): void => {
    const gone = proof.events.findIndex((one) => one.type === type && one.stream === stream);
    proof.events.splice(gone, 1);
    proof.inclusion.splice(gone, 1);
  };

  it('fails without one of the statements', () => {
    const stream = 'release-usgs-mcs-2025';
    expect(codeOf(forged((proof) => without(proof, 'ProcessingReported', stream)))).toBe(
      'no-figure',
    );
  });

  it('fails without the seal, since a release that is not complete does not count', () => {
    const changed = forged((proof) => without(proof, 'ReleaseSealed', 'release-usgs-mcs-2025'));
    // The edition before it would hold then, and the proof has none of its figures.
    expect(codeOf(changed)).toBe('no-figure');
  });

  it('fails when events are not in the order of the log', () => {
    const changed = forged((proof) => {
      proof.events.reverse();
      proof.inclusion.reverse();
    });
    expect(codeOf(changed)).toBe('events-out-of-order');
  });

  it('fails with an event that has no part in the figure', () => {
    const extra = whole.events.findIndex(
      ({ type, id }) => type === 'SupplyReported' && !genuine.events.some((one) => one.id === id),
    );
    const changed = forged((proof) => {
      proof.events.push(structuredClone(whole.events[extra]!) as Mutable<Proof['events'][number]>);
      proof.inclusion.push(structuredClone(whole.inclusion[extra]!));
      const order = proof.events.map((event, at) => ({ event, way: proof.inclusion[at]! }));
      order.sort((a, b) => Number(a.event.position) - Number(b.event.position));
      proof.events = order.map(({ event }) => event);
      proof.inclusion = order.map(({ way }) => way);
    });
    expect(codeOf(changed)).toBe('unexpected-event');
  });
});

describe('trust', () => {
  it('comes from the key given, not from the one in the file', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const covering = await log.covering(privateKey);
    const changed = forged((proof) => {
      proof.head = covering.head;
      proof.publicKey = covering.publicKey;
    });
    expect(codeOf(changed)).toBe('wrong-key');
    expect(checkProof(bytesOf(changed), publicKey).ok).toBe(true);
  });
});

/** Another key in base64; one key in sixteen ends with A. */
function withOtherEnd(key: string): string {
  return key.replace(/(.)=$/, (_, last) => (last === 'A' ? 'E=' : 'A='));
}

describe('what is no proof', () => {
  it.each([
    ['', 'not JSON'],
    ['{"format":"chokepoint-proof@1"}', 'shape of a proof'],
    ['[]', 'not JSON'],
    ['{"format":"chokepoint-proof@9"}', '"chokepoint-proof@9"'],
  ])('is refused with what is wrong: %j', (content, message) => {
    const checked = check(content);
    expect(checked).toMatchObject({ error: { code: 'not-a-proof' } });
    expect(!checked.ok && checked.error.message).toContain(message);
  });

  it('is also what has a member that no proof has', () => {
    const changed = forged((proof) => Object.assign(proof.figure, { approved: true }));
    expect(codeOf(changed)).toBe('not-a-proof');
  });

  it('is also what hides a member under a name that JavaScript knows', () => {
    const hidden = text.replace('"figure":{', '"figure":{"__proto__":{"share":1},');
    expect(['not-a-proof', 'not-canonical']).toContain(codeOf(hidden));
  });

  it('is also a text that no JSON writer makes', () => {
    const half = forged((proof) => (proof.product = '0.1.0')).replace('"0.1.0"', '"\\ud800"');
    expect(codeOf(half)).toBe('not-canonical');
  });

  it('is also a proof laid out for reading', () => {
    const checked = check(JSON.stringify(genuine, null, 2));
    expect(checked).toMatchObject({ error: { code: 'not-canonical', details: { character: 2 } } });
  });
});
