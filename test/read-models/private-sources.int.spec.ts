import { findFacts, findMineral, findMinerals, findRevisions } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { describe, expect, it } from 'vitest';
import { GALLIUM, questionDesk, value } from './question-desk.js';
import { rowsOf } from './given-log.js';

const FACTS = { mineral: 'gallium', limit: 100 };

describe.each(testDatabases())('a private source on $name', ({ open }) => {
  const desk = questionDesk(open);
  const release = (source: 'own' | 'usgs-mcs', edition: string, on: string, tonnes: number) =>
    desk.log.release({
      source,
      edition,
      publishedOn: on,
      statements: [{ rows: rowsOf('2022', { AU: tonnes, CN: 1 }) }],
    });

  it('that alone reports a mineral answers nobody who did not name it', async () => {
    await release('own', '2026-01', '2026-01-31', 99);
    await desk.project();
    const now = await desk.now();
    const unasked = await desk.ask(now);
    expect(unasked).toMatchObject({ source: null, alternatives: [], periods: [] });
    expect(unasked.gaps[0]?.code).toBe('not-reported');
    const { minerals } = value(await findMinerals(desk.db, {}, now));
    const gallium = minerals.find(({ id }) => id === 'gallium');
    expect(gallium).toMatchObject({ headlines: [], lastPublished: null });
    expect(gallium?.gaps[0]?.code).toBe('not-reported');
    expect(value(await findFacts(desk.db, FACTS, now)).facts).toEqual([]);
    const detail = value(await findMineral(desk.db, { mineral: 'gallium' }, now));
    expect(detail.available).toMatchObject([{ source: 'own', private: true }]);
  });

  it('answers whoever names it, and says since when where it does not yet', async () => {
    await release('own', '2026-01', '2026-01-31', 99);
    await desk.project();
    const own = { ...GALLIUM, source: 'own' };
    const { periods } = await desk.ask(await desk.now(), own);
    expect(periods).toMatchObject([{ top1: { area: 'AU', share: 0.99 } }]);
    const { facts } = value(
      await findFacts(desk.db, { ...FACTS, source: 'own' }, await desk.now()),
    );
    expect(facts.map((fact) => fact.private)).toEqual([true, true]);
    const before = { ...(await desk.now()), publishedBy: '2025-12-31' };
    expect((await desk.ask(before, own)).gaps[0]?.code).toBe('before-first-release');
    expect((await desk.ask(before)).gaps[0]?.code).toBe('not-reported');
  });

  it('lends no revision to an answer that names neither it nor its release', async () => {
    await release('usgs-mcs', '2024', '2024-01-31', 10);
    await release('usgs-mcs', '2025', '2025-01-31', 12);
    await release('own', '2026-01', '2026-01-31', 50);
    const later = await release('own', '2026-02', '2026-02-28', 99);
    await desk.project();
    const sourcesOf = async (filter: object) => {
      const found = value(await findRevisions(desk.db, { limit: 50, ...filter }, await desk.now()));
      expect(found.total).toBe(found.revisions.length);
      return found.revisions.map((revision) => [revision.source, revision.private]);
    };
    expect(await sourcesOf({})).toEqual([['usgs-mcs', false]]);
    expect(await sourcesOf({ source: 'own' })).toEqual([['own', true]]);
    expect(await sourcesOf({ release: later })).toEqual([['own', true]]);
  });
});
