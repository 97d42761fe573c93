import type { Proof } from '@chokepoint/api-contract';
import type { IsoDate } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { recorded } from './check-log.js';
import { checkProof } from './check-proof.js';
import { derive } from './derive.js';
import { proofText } from './proof-text.js';
import { type Question, questionOf } from './question.js';
import { summarise } from './summary.js';
import { type NotarisedLog, proofOver, shippedLog } from './testing/notarised-log.js';

const SLICE = {
  mineral: 'gallium',
  stage: 'processing',
  basis: 'world-production',
  measure: 'production',
  period: '2023',
} as const;
const NEWER = 'usgs-mcs-2025';
const OLDER = 'usgs-mcs-2024';

let log: NotarisedLog;
beforeEach(async () => {
  log = await shippedLog(OLDER, NEWER);
});

async function prove(
  release: string,
  publishedBy: IsoDate | null = null,
  knownAt?: Question['knownAt'],
) {
  const { position } = await log.ledger.head();
  const question = { slice: SLICE, source: 'usgs-mcs', publishedBy, knownAt: knownAt ?? position };
  const others = release === NEWER ? [OLDER] : [NEWER];
  return proofOver(log, { question, release, others });
}
const summaryOf = (proof: Proof) => {
  const checked = checkProof(Buffer.from(proofText(proof)), log.publicKey);
  if (!checked.ok) throw new Error(checked.error.message);
  return summarise(checked.value);
};
const withdraw = () =>
  log.append(`release-${NEWER}`, 'ReleaseWithdrawn', { reason: 'test', withdrawnOn: '2026-01-01' });

describe('the release that a proof rests on', () => {
  it('is the one published last, and the ones before it are named', async () => {
    const summary = summaryOf(await prove(NEWER));
    expect(summary).toMatchObject({
      figure: { release: NEWER },
      others: [{ id: OLDER, why: 'published earlier, 2024-01-31' }],
    });
  });

  it('is the one published by the day asked from', async () => {
    const summary = summaryOf(await prove(OLDER, '2024-12-31'));
    expect(summary).toMatchObject({
      figure: { release: OLDER },
      others: [{ id: NEWER, why: expect.stringMatching(/^published later, 2025/) as string }],
    });
  });

  it('is the one before, once the last is withdrawn, and still the last by what was known then', async () => {
    const { position: before } = await log.ledger.head();
    await withdraw();
    expect(summaryOf(await prove(OLDER))).toMatchObject({
      figure: { release: OLDER },
      others: [{ id: NEWER, why: 'withdrawn' }],
    });
    expect(summaryOf(await prove(NEWER, null, before))).toMatchObject({
      figure: { release: NEWER },
    });
  });

  it('is never one that another in the proof outdates', async () => {
    await expect(prove(OLDER)).rejects.toThrow('no figure');
  });
});

describe('events that cannot be read', () => {
  const told = async (change: (event: RecordedEvent) => RecordedEvent) => {
    const proof = await prove(NEWER);
    const derived = derive(recorded(proof.events).map(change), questionOf(proof));
    return derived.ok ? 'derived' : derived.error.code;
  };

  it('are those of a later version of the product', async () => {
    expect(await told((event) => ({ ...event, schemaVersion: 2 }))).toBe('unknown-event-version');
  });

  it('are those without what such an event carries', async () => {
    expect(
      await told((event) => ({ ...event, data: { ...event.data, rows: 'none', files: 'none' } })),
    ).toBe('unreadable-event');
  });

  it.each(['ReleaseReceived', 'ReleaseSealed', 'ReleaseWithdrawn'] as const)(
    'tell no story when a statement is called %s',
    async (type) => {
      const renamed = (event: RecordedEvent) =>
        event.type === 'ProcessingReported' ? { ...event, type } : event;
      expect(['unexpected-event', 'unreadable-event']).toContain(await told(renamed));
    },
  );
});

describe('what a proof does not show', () => {
  it('is said with it, and less of it when the whole release is there', async () => {
    const { position: knownAt } = await log.ledger.head();
    const question = { slice: SLICE, source: 'usgs-mcs', publishedBy: null, knownAt } as const;
    const wanted = { question, release: NEWER, others: [OLDER] };
    const short = summaryOf(await proofOver(log, wanted));
    const whole = summaryOf(await proofOver(log, { ...wanted, events: 'release' }));
    expect(short.notShown.join()).toMatch(/chokepoint verify.*--events release.*--files/s);
    expect(whole.notShown.join()).not.toContain('--events release');
    expect(whole.releaseEvents).toEqual({ given: 69, of: 69 });
    expect(short.releaseEvents.given).toBeLessThan(5);
  });
});
