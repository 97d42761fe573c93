import { exposureAnswer } from '@chokepoint/api-contract';
import { findExposure } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './given-log.js';
import { questionDesk, value } from './question-desk.js';

describe.each(testDatabases())("a country's part of supply on $name", ({ open }) => {
  const desk = questionDesk(open);

  it('is a share, withheld, not named, or no figure at all', async () => {
    await desk.log.release({
      edition: '2024',
      publishedOn: '2024-01-31',
      statements: [{ rows: rowsOf('2023', { CN: 600, RU: null, JP: 400 }) }],
    });
    await desk.project();
    const portfolio = ['CN', 'RU', 'FI'].map((area) => `gallium:processing:${area}`).join(',');
    const asked = { portfolio, asOf: '2026-01-01' };
    const { lines } = exposureAnswer.parse(
      value(await findExposure(desk.db, asked, await desk.now())),
    );
    const onBasis = (basis: string) =>
      lines.map(({ supply }) => {
        const one = supply.find((found) => found.basis === basis)!;
        return [one.standing, one.share, one.gaps.length > 0];
      });
    expect(onBasis('world-production')).toEqual([
      ['reported', 0.6, false],
      ['withheld', null, false],
      ['not-named', null, false],
    ]);
    expect(onBasis('eu-imports')).toEqual([
      ['no-figure', null, true],
      ['no-figure', null, true],
      ['no-figure', null, true],
    ]);
  });
});
