import { FIGURES_PROJECTION, type Projection } from '@chokepoint/projections';
import { readModels, type ReadDb, type ReadModels } from '@chokepoint/queries';
import { ok } from '@chokepoint/kernel';

/** Writes the figures with a mark in every title, so that a reader can tell who wrote a row. */
export const marked = (mark: string, version = FIGURES_PROJECTION.layout.version): Projection => ({
  ...FIGURES_PROJECTION,
  layout: { ...FIGURES_PROJECTION.layout, version },
  async apply(db, events) {
    await FIGURES_PROJECTION.apply(db, events);
    await db.updateTable('read.release').set({ title: mark, licence: mark }).execute();
  },
});

/** A projection that throws at one event. */
export const failingAt = (position: string, fault: Error): Projection => ({
  ...FIGURES_PROJECTION,
  async apply(db, events) {
    for (const event of events) {
      if (event.position === position) throw fault;
      await FIGURES_PROJECTION.apply(db, [event]);
    }
  },
});

export const modelsOf = (db: ReadDb, projections: readonly Projection[]): ReadModels =>
  readModels(
    db,
    projections.map(({ layout }) => layout),
  );

/** The marks that one answer meets in several queries, each mark once. */
export async function marksOf(models: ReadModels): Promise<string[]> {
  const answer = await models.read(async ({ db }) => {
    const titles = await db.selectFrom('read.release').select('title').execute();
    const licences = await db.selectFrom('read.release').select('licence').execute();
    return ok([...titles.map(({ title }) => title), ...licences.map(({ licence }) => licence)]);
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return [...new Set(answer.value)];
}
