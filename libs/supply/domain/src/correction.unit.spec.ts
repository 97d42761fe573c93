import { describe, expect, it } from 'vitest';
import {
  type CorrectedFigure,
  correctFact,
  correctionStream,
  type CorrectionWanted,
  type FactCorrected,
  removeCorrection,
  withCorrections,
} from './correction.js';
import type { FactTuple, Statement } from './statement.js';

const FIGURE: CorrectedFigure = {
  ...{ release: 'usgs-mcs-2024', statement: 'e1', place: 2, mineral: 'graphite' },
  ...{ stage: 'extraction', form: 'all', basis: 'world-production', measure: 'production' },
  ...{ unit: 't', area: 'CN', partner: null, period: '2022', file: 'world.csv', sourceRow: 7 },
  ...{ value: 850_000, flags: ['estimated', 'suspect'] },
};
const WANTED: CorrectionWanted = {
  value: 1_210_000,
  flags: [],
  reason: ' The later edition restates it. ',
  citations: [
    {
      ...{ publisher: 'USGS', title: 'MCS 2025', url: null, publishedOn: '2025-01-31' },
      ...{ verification: 'primary', note: null },
    },
  ],
  correctedOn: '2026-03-01',
};
const made = (wanted: Partial<CorrectionWanted> = {}): FactCorrected => {
  const decided = correctFact(FIGURE, { ...WANTED, ...wanted });
  if (!decided.ok) throw new Error(decided.error.message);
  return decided.value;
};

describe('a correction', () => {
  it("keeps the publisher's figure, and of its flags what is not of the printed cell", () => {
    expect(made()).toEqual({
      figure: FIGURE,
      value: 1_210_000,
      flags: ['estimated', 'corrected'],
      reason: 'The later edition restates it.',
      citations: WANTED.citations,
      correctedOn: '2026-03-01',
    });
    expect(correctionStream(FIGURE.release, 3)).toBe('correction-usgs-mcs-2024-3');
  });

  it('may say that there is no number, and why', () => {
    expect(made({ value: null, flags: ['withheld'] })).toMatchObject({
      value: null,
      flags: ['estimated', 'withheld', 'corrected'],
    });
  });

  it.each([
    [{ reason: ' ' }, 'no-reason'],
    [{ citations: [] }, 'no-source'],
    [{ correctedOn: '2026-02-30' }, 'not-a-date'],
    [{ value: -1 }, 'bad-value'],
    [{ value: Number.POSITIVE_INFINITY }, 'bad-value'],
    [{ value: null }, 'bad-flags'],
    [{ value: null, flags: ['withheld', 'not-available'] }, 'bad-flags'],
    [{ value: null, flags: ['estimated'] }, 'bad-flags'],
    [{ flags: ['withheld'] }, 'bad-flags'],
    [{ value: 850_000 }, 'nothing-corrected'],
  ])('is refused with %o: %s', (change, code) => {
    expect(correctFact(FIGURE, { ...WANTED, ...change })).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  it('is refused where the publisher gives no number for the same reason', () => {
    const withheld = { ...FIGURE, value: null, flags: ['withheld'] as const };
    const none = { ...WANTED, value: null };
    expect(correctFact(withheld, { ...none, flags: ['withheld'] })).toMatchObject({
      error: { code: 'nothing-corrected' },
    });
    expect(correctFact(withheld, { ...none, flags: ['not-available'] }).ok).toBe(true);
  });
});

describe('the removal of a correction', () => {
  const removal = { reason: ' Misread. ', removedOn: '2026-04-01' };

  it('has a reason and a day', () => {
    expect(removeCorrection({ corrected: made(), removed: null }, removal)).toEqual({
      ok: true,
      value: { reason: 'Misread.', removedOn: '2026-04-01' },
    });
  });

  it.each([
    ['unknown-correction', null, {}],
    ['correction-removed', { corrected: made(), removed: removal }, {}],
    ['no-reason', { corrected: made(), removed: null }, { reason: '' }],
    ['not-a-date', { corrected: made(), removed: null }, { removedOn: 'today' }],
  ] as const)('is refused: %s', (code, state, change) => {
    expect(removeCorrection(state, { ...removal, ...change })).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});

describe('a statement with corrections', () => {
  const row = (area: string, value: number | null, ...more: unknown[]): FactTuple =>
    [area, null, '2022', value, value === null ? ['withheld'] : [], 7, ...more] as never;
  const statement: Statement = {
    ...{ mineral: 'graphite', stage: 'extraction', form: 'all', basis: 'world-production' },
    ...{ measure: 'production', unit: 't', file: 'world.csv' },
    rows: [row('MG', 130_000), row('CN', 850_000), row('US', null, 'W')],
  };

  it('has the corrected figure in its place', () => {
    const { rows } = withCorrections('e1', statement, [made()]);
    expect(rows[0]).toEqual(statement.rows[0]);
    expect(rows[2]).toEqual(statement.rows[2]);
    expect(rows[1]).toEqual(['CN', null, '2022', 1_210_000, ['estimated', 'corrected'], 7]);
  });

  it('keeps the text that was printed where there is one', () => {
    const third = { ...made(), figure: { ...FIGURE, place: 3 } };
    expect(withCorrections('e1', statement, [third]).rows[2]?.[6]).toBe('W');
  });

  it('is the same where another statement is corrected', () => {
    expect(withCorrections('e2', statement, [made()])).toBe(statement);
  });
});
