import {
  basis as basisSchema,
  frequency as frequencies,
  measure as measureSchema,
  type MineralDetail,
  stage as stageSchema,
} from '@chokepoint/api-contract';
import { codesOf, isPrivate, mineral, type Mineral } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import { covers, readRegister } from '../initiatives/register.js';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import type { AssessmentRow } from '../minerals/assessments.query.js';
import { readMineralFigures } from '../minerals/mineral-figures.js';
import { toMineral } from '../minerals/to-mineral.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { availableQuery } from './available.query.js';

/** All about one mineral but its figures. Refuses 'unknown-mineral'. */
export const findMineral: Find<{ readonly mineral: string }, MineralDetail> = async (
  db,
  { mineral: id },
  knowledge,
) => {
  const item = mineral(id);
  if (item === undefined) return unknownMineral(id);
  const figures = await readMineralFigures(db, [id], knowledge);
  const register = await readRegister(db, knowledge);
  return ok({
    ...toMineral(item, figures, null, knowledge),
    ...knowledge,
    uses: [...item.uses],
    members: membersOf(item),
    codes: codesOf(id).map(({ mineral: _mineral, mixedWith, ...code }) => ({
      ...code,
      mixedWith: [...mixedWith],
    })),
    assessments: figures.assessmentsOf(id).map(toAssessment),
    available: await availableOf(db, id, knowledge),
    initiatives: register.filter(({ state }) => covers(state, id)).map((entry) => entry.id),
  });
};

const membersOf = ({ members }: Mineral): MineralDetail['members'] =>
  members.map((id) => ({ id, name: mineral(id)?.name ?? id }));

const toAssessment = (row: AssessmentRow): MineralDetail['assessments'][number] => ({
  material: row.material,
  year: row.year,
  supplyRisk: row.supply_risk,
  economicImportance: row.economic_importance,
  release: row.release_id,
});

/** What can be asked for at `/concentration`; other measures (capacity, quantity) are facts only. */
async function availableOf(
  db: ReadDb,
  id: string,
  knowledge: ResolvedKnowledge,
): Promise<MineralDetail['available']> {
  const available: MineralDetail['available'] = [];
  for (const frequency of frequencies.options) {
    const rows = await availableQuery(db, id, knowledge, frequency).execute();
    for (const { stage, basis, measure, source, periods } of rows) {
      const asked = measureSchema.safeParse(measure);
      if (!asked.success) continue;
      available.push({
        stage: stageSchema.parse(stage),
        basis: basisSchema.parse(basis),
        measure: asked.data,
        source,
        private: isPrivate(source),
        frequency,
        periods: Number(periods),
      });
    }
  }
  return available;
}
