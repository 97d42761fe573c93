import {
  coverageAnswer,
  rejectReasonsAnswer,
  rejectsAnswer,
  releaseDetail,
  releasesAnswer,
} from '@chokepoint/api-contract';
import {
  findCoverage,
  findMineral,
  findReasons,
  findRejects,
  findRelease,
  findReleases,
} from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './given-log.js';
import { code, value, questionDesk } from './question-desk.js';

const REJECT = {
  file: 'world.csv',
  row: 1,
  field: 'country',
  raw: 'Atlantis',
  reason: 'unknown country',
};
const GOVERNANCE = {
  file: 'wgi.csv',
  rows: [
    {
      area: 'CN',
      dimension: 'rule-of-law',
      year: '2022',
      estimate: 0,
      standardError: 0.1,
      sourceRow: 2,
    },
  ],
};
const SEAL = { files: [], statements: 2, facts: 4, digest: 'd'.repeat(64) };

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

    it('tell how far an import had come by a position, and when it last moved', async () => {
      const id = await desk.log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [
          { rows: rowsOf('2022', { CN: 5, JP: 1 }) },
          { rows: rowsOf('2021', { CN: 5 }) },
        ],
        sealed: false,
      });
      const stream = `release-${id}`;
      await desk.log.append(stream, 'RowsRejected', { rows: [REJECT] });
      await desk.log.append(stream, 'GovernanceReported', GOVERNANCE);
      await desk.project();
      const stood = async (position: number) => {
        const { releases } = releasesAnswer.parse(
          value(await findReleases(desk.db, {}, desk.at(position))),
        );
        const one = await findRelease(desk.db, { release: id }, desk.at(position));
        expect(value(one)).toMatchObject(releases[0]!);
        return releases.map(({ status, progress }) => ({ status, ...progress }));
      };
      const at = (second: number): string => `2026-01-01T00:00:0${second}.000Z`;
      const receiving = (statements: number, facts: number, second: number) => [
        { status: 'receiving', statements, facts, lastEventAt: at(second) },
      ];
      const story = async () => [await stood(1), await stood(2), await stood(3), await stood(5)];
      const told = [receiving(0, 0, 1), receiving(1, 2, 2), receiving(2, 3, 3), receiving(2, 4, 5)];
      expect(await story()).toEqual(told);

      await desk.log.append(stream, 'ReleaseSealed', SEAL);
      await desk.log.withdraw(id);
      await desk.project();
      expect(await story()).toEqual(told);
      expect(await stood(6)).toEqual([{ status: 'sealed' }]);
      expect(await stood(7)).toEqual([{ status: 'withdrawn' }]);
      const detail = await findRelease(desk.db, { release: id }, desk.at(7));
      expect(releaseDetail.parse(value(detail)).withdrawal).toEqual({
        reason: 'withdrawn by its publisher',
        withdrawnOn: '2026-01-02',
        position: '7',
      });
    });

    it('that are given up before they were complete leave every answer as it was', async () => {
      await desk.log.release({
        edition: '2022',
        publishedOn: '2022-01-31',
        statements: [{ rows: rowsOf('2022', { CN: 1 }) }],
      });
      await desk.project();
      const before = await desk.ask(await desk.now());
      const id = await desk.log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [{ rows: rowsOf('2022', { JP: 9 }) }],
        sealed: false,
      });
      await desk.project();
      const meanwhile = await desk.ask(await desk.now());
      await desk.log.withdraw(id);
      await desk.project();
      const after = await desk.ask(await desk.now());
      expect(meanwhile.periods).toEqual(before.periods);
      expect(after.periods).toEqual(before.periods);
      const found = await findRelease(desk.db, { release: id }, await desk.now());
      expect(value(found)).toMatchObject({
        status: 'withdrawn',
        sealed: false,
        withdrawn: true,
        progress: null,
      });
    });

    it('tell what was refused by reason, the most frequent first', async () => {
      const release = await desk.log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [],
        sealed: false,
      });
      const rejects = (...rows: object[]) =>
        desk.log.append(`release-${release}`, 'RowsRejected', {
          rows: rows.map((row, at) => ({ ...REJECT, row: at + 1, ...row })),
        });
      await rejects({ field: null, reason: 'short row', raw: 'x' }, {}, { raw: 'Lemuria' });
      await rejects({ field: 'partner' }, {}, { field: null, reason: 'short row' });
      await desk.project();
      const reasons = async (position: number, limit = 10) =>
        rejectReasonsAnswer.parse(
          value(await findReasons(desk.db, { release, limit }, desk.at(position))),
        );
      const shown = async (position: number) =>
        (await reasons(position)).reasons.map(({ reason, field, rows, example }) => [
          reason,
          field,
          rows,
          `${example.raw}, row ${example.row} at ${example.position}`,
        ]);
      expect(await shown(1)).toEqual([]);
      expect(await shown(2)).toEqual([
        ['unknown country', 'country', 2, 'Atlantis, row 2 at 2'],
        ['short row', null, 1, 'x, row 1 at 2'],
      ]);
      expect(await shown(3)).toEqual([
        ['unknown country', 'country', 3, 'Atlantis, row 2 at 2'],
        ['short row', null, 2, 'x, row 1 at 2'],
        ['unknown country', 'partner', 1, 'Atlantis, row 1 at 3'],
      ]);
      expect(await reasons(3, 1)).toMatchObject({ rejected: 6, total: 3, reasons: [{ rows: 3 }] });
      expect(code(await findReasons(desk.db, { release: 'x', limit: 1 }, desk.at(3)))).toBe(
        'unknown-release',
      );
      const only = async (reason: string, field: string | null) =>
        value(
          await findRejects(desk.db, { release, limit: 2, reason, field }, await desk.now()),
        ).rejects.map(({ row, position }) => [row, position]);
      expect(await only('short row', null)).toEqual([
        [1, '2'],
        [3, '3'],
      ]);
      expect(await only('unknown country', 'partner')).toEqual([[1, '3']]);
      expect(await only('short row', 'country')).toEqual([]);
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
