import {
  coverageAnswer,
  rejectsAnswer,
  releaseDetail,
  releasesAnswer,
} from '@chokepoint/api-contract';
import {
  findCoverage,
  findMineral,
  findRejects,
  findRelease,
  findReleases,
} from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './given-log.js';
import { code, value, questionDesk } from './question-desk.js';

describe.each(testDatabases())('releases and coverage on $name', ({ open }) => {
  const desk = questionDesk(open);
  describe('releases', () => {
    it('stand as they stood at a position', async () => {
      const id = await desk.log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [{ rows: rowsOf('2022', { CN: 5 }) }],
      });
      await desk.log.withdraw(id);
      await desk.project();
      const stood = async (position: number) => {
        const { releases } = releasesAnswer.parse(
          value(await findReleases(desk.db, {}, desk.at(position))),
        );
        return releases.map((one) => [one.sealed, one.withdrawn, one.rows.read, one.facts]);
      };
      expect(await stood(0)).toEqual([]);
      expect(await stood(1)).toEqual([[false, false, 0, 0]]);
      expect(await stood(3)).toEqual([[true, false, 5, 3]]);
      expect(await stood(4)).toEqual([[true, true, 5, 3]]);
      const detail = releaseDetail.parse(
        value(await findRelease(desk.db, { release: id }, desk.at(3))),
      );
      expect(detail.fileCounts[0]).toMatchObject({ read: 5, imported: 3, rejected: 1 });
      expect(code(await findRelease(desk.db, { release: id }, desk.at(3, '2022-01-01')))).toBe(
        'unknown-release',
      );
    });

    it('tell what was refused, page by page', async () => {
      const release = await desk.log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [],
        sealed: false,
      });
      const row = {
        file: 'world.csv',
        field: 'country',
        raw: 'Atlantis',
        reason: 'unknown country',
      };
      const rows = [1, 2, 3].map((number) => ({ ...row, row: number }));
      await desk.log.append(`release-${release}`, 'RowsRejected', { rows });
      await desk.project();
      const page = async (cursor?: string) =>
        rejectsAnswer.parse(
          value(await findRejects(desk.db, { release, cursor, limit: 2 }, await desk.now())),
        );
      const first = await page();
      expect(first.rejects.map((reject) => reject.row)).toEqual([1, 2]);
      const second = await page(first.nextCursor!);
      expect(second.rejects).toMatchObject([{ ...row, row: 3 }]);
      expect(second.nextCursor).toBeNull();
      expect(code(await findRejects(desk.db, { release: 'x', limit: 2 }, await desk.now()))).toBe(
        'unknown-release',
      );
    });
  });

  it('coverage names what there is and what there is not', async () => {
    await desk.log.release({
      edition: '2023',
      publishedOn: '2023-01-31',
      statements: [{ rows: [...rowsOf('2022', { CN: 1 }), ...rowsOf('2021', { CN: 1 })] }],
    });
    await desk.project();
    const { cells, notAvailable } = coverageAnswer.parse(
      value(await findCoverage(desk.db, {}, await desk.now())),
    );
    expect(cells).toEqual([
      {
        mineral: 'gallium',
        stage: 'processing',
        basis: 'world-production',
        measure: 'production',
        source: 'usgs-mcs',
        private: false,
        periods: ['2021', '2022'],
      },
    ]);
    expect(notAvailable.length).toBeGreaterThan(3);
  });

  it('assessments come from the release published last', async () => {
    for (const [edition, on, risk] of [
      ['2023', '2023-03-16', 3.9],
      ['2020', '2020-09-03', 1.3],
    ] as const) {
      const stream = `release-ec-criticality-${edition}`;
      await desk.log.release({
        source: 'ec-criticality',
        edition,
        publishedOn: on,
        statements: [],
        sealed: false,
      });
      await desk.log.append(stream, 'CriticalityAssessed', {
        file: 'f.csv',
        rows: [
          {
            mineral: 'gallium',
            material: 'Gallium',
            year: '2020',
            supplyRisk: risk,
            economicImportance: 3.5,
            sourceRow: 4,
            raw: String(risk),
          },
        ],
      });
      await desk.log.append(stream, 'ReleaseSealed', {
        files: [],
        statements: 0,
        facts: 0,
        digest: '',
      });
    }
    await desk.project();
    const risk = async (publishedBy: string | null) =>
      value(await findMineral(desk.db, { mineral: 'gallium' }, await desk.now(publishedBy)))
        .assessment;
    expect(await risk(null)).toMatchObject({ year: '2020', supplyRisk: 3.9 });
    expect(await risk('2022-12-31')).toMatchObject({ supplyRisk: 1.3 });
    expect(await risk('2019-12-31')).toBeNull();
  });
});
