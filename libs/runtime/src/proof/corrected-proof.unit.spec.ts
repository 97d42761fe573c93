import type { Proof } from '@chokepoint/api-contract';
import type { RecordedEvent } from '@chokepoint/ledger';
import { correctFact, removeCorrection } from '@chokepoint/supply-application';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkProof } from './check-proof.js';
import { closeProof, proofText } from './proof-text.js';
import type { Question } from './question.js';
import { summarise } from './summary.js';
import { type NotarisedLog, proofOver, shippedLog } from './testing/notarised-log.js';

const RELEASE = 'usgs-mcs-2024';
const SLICE = {
  mineral: 'gallium',
  stage: 'processing',
  basis: 'world-production',
  measure: 'production',
  period: '2022',
} as const;

let log: NotarisedLog;
let next: number;
const ids = {
  next: () => `c0c0c0c0-0000-5000-8000-${String((next += 1)).padStart(12, '0')}`,
};
beforeEach(async () => {
  log = await shippedLog(RELEASE);
  next = 0;
});

/** Corrects China's production of gallium in a year. */
async function correctChina(period: string, value: number): Promise<string> {
  const events = await log.ledger.readStream(`release-${RELEASE}`);
  const fits = ({ data }: RecordedEvent) =>
    data.mineral === 'gallium' && data.measure === 'production' && data.stage === 'processing';
  for (const { id: statement } of events.filter(fits)) {
    const event = await log.ledger.readEvent(statement);
    const rows = (event?.data as { rows: [string, null, string, number, string[], number][] }).rows;
    const row = rows.find((one) => one[0] === 'CN' && one[2] === period);
    if (row === undefined) continue;
    const corrected = await correctFact(
      { ledger: log.ledger, ids },
      {
        of: { statement, row: row[5], area: 'CN', partner: null, period },
        ...{ value, flags: [], reason: 'Counted again', correctedOn: '2026-03-01', actor: 'test' },
        citations: [
          {
            ...{ publisher: 'A survey', title: 'Its table', url: null, publishedOn: null },
            ...{ verification: 'primary', note: null },
          },
        ],
      },
    );
    if (!corrected.ok) throw new Error(corrected.error.message);
    return corrected.value.correction;
  }
  throw new Error(`Nothing of ${period}`);
}
async function prove(corrections: readonly string[], change: Partial<Question> = {}) {
  const { position: knownAt } = await log.ledger.head();
  const question = { slice: SLICE, source: 'usgs-mcs', publishedBy: null, knownAt, ...change };
  return proofOver(log, { question, release: RELEASE, others: [], corrections });
}
const check = (proof: Proof) => checkProof(Buffer.from(proofText(proof), 'utf8'), log.publicKey);
const refusal = (proof: Proof) => {
  const checked = check(proof);
  return checked.ok ? null : checked.error.code;
};
const chinaOf = ({ figure }: Proof) => figure.shares.find(({ area }) => area === 'CN')?.value;

describe('a proof of a corrected figure', () => {
  it('holds the correction, its reason, and what was printed', async () => {
    const printed = chinaOf(await prove([]));
    const id = await correctChina('2022', 123_456);
    const proof = await prove([id]);
    expect(proof.figure).toMatchObject({ release: `${RELEASE}~1` });
    expect(proof.release.id).toBe(RELEASE);
    expect(chinaOf(proof)).toBe(123_456);
    const row = proof.rows.find(({ area }) => area === 'CN');
    expect(row).toMatchObject({ value: 123_456, flags: expect.arrayContaining(['corrected']) });
    const said = proof.events.find(({ type }) => type === 'FactCorrected')?.data;
    expect(said).toMatchObject({ figure: { value: printed }, value: 123_456 });
    const checked = check(proof);
    expect(checked.ok && summarise(checked.value).corrections).toEqual([
      { id, reason: 'Counted again' },
    ]);
  });

  it("is of the publisher's figure where the correction came later, or was taken back", async () => {
    const { position: before } = await log.ledger.head();
    const id = await correctChina('2022', 123_456);
    for (const change of [{ knownAt: before }, { publishedBy: '2026-02-28' }] as const) {
      const proof = await prove([id], change);
      expect(proof.figure.release).toBe(RELEASE);
      expect(refusal(proof)).toBeNull();
    }
    const removal = { correction: id, reason: 'Misread', removedOn: '2026-04-01', actor: 'test' };
    expect((await removeCorrection({ ledger: log.ledger, ids }, removal)).ok).toBe(true);
    const proof = await prove([id]);
    expect(proof.figure.release).toBe(RELEASE);
    const checked = check(proof);
    expect(checked.ok && summarise(checked.value).corrections).toEqual([]);
  });

  it('is refused when it leaves the correction out, or says another value', async () => {
    const id = await correctChina('2022', 123_456);
    const proof = await prove([id]);
    const without = {
      ...proof,
      events: proof.events.filter(({ type }) => type !== 'FactCorrected'),
      inclusion: proof.inclusion.slice(0, -1),
    };
    expect(refusal(closeProof(without))).toBe('release-differs');
    const shares = proof.figure.shares.map((share) => ({ ...share, value: 1 }));
    expect(refusal(closeProof({ ...proof, figure: { ...proof.figure, shares } }))).toBe(
      'figure-differs',
    );
  });

  it('is refused with a correction that is none of the slice', async () => {
    const [of2022, of2023] = [await correctChina('2022', 1), await correctChina('2023', 2)];
    expect(refusal(await prove([of2022]))).toBeNull();
    expect(refusal(await prove([of2022, of2023]))).not.toBeNull();
  });

  it('is refused when a stream of corrections tells no correction', async () => {
    const id = await correctChina('2022', 1);
    await log.append(`correction-${id}`, 'CorrectionRemoved', { reason: 'x', removedOn: 'y' });
    await log.append(`correction-${id}`, 'CorrectionRemoved', { reason: 'x', removedOn: 'y' });
    await expect(prove([id])).rejects.toThrow('goes on otherwise than with a removal');
    await log.append('correction-usgs-mcs-2024-7', 'CorrectionRemoved', { reason: 'x' });
    await expect(prove(['usgs-mcs-2024-7'])).rejects.toThrow('does not begin with a correction');
  });
});
