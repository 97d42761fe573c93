import type { ExpectedSupply, ProjectSummary } from '@chokepoint/api-contract';
import { convert, type UnitId } from '@chokepoint/catalogue';
import type { ImportWeightRow } from '../benchmarks/union-figures.query.js';
import { grouped } from '../criticality/grouped.js';
import type { Precedence } from '../precedence/precedence.js';
import { mineralName } from './to-project.js';

/** Where EU imports by weight are read from. */
export interface ImportWeights {
  readonly rows: readonly ImportWeightRow[];
  readonly precedence: Pick<Precedence, 'defaultSource'>;
}

/** What projects that are not cancelled are to supply, by mineral and stage, against EU imports. */
export function expectedSupply(
  projects: readonly ProjectSummary[],
  weights: ImportWeights,
): ExpectedSupply[] {
  const capacities = projects
    .filter(({ stage }) => stage?.stage !== 'cancelled')
    .flatMap((project) => project.capacities.map((one) => ({ ...one, project: project.id })));
  return grouped(capacities, ({ mineral, stage }) => `${mineral} ${stage}`)
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { mineral, stage } = first;
      const capacity = group.reduce((sum, one) => sum + tonnes(one.quantityPerYear, one.unit), 0);
      return {
        mineral,
        mineralName: mineralName(mineral),
        stage,
        projects: new Set(group.map(({ project }) => project)).size,
        capacity,
        ...against(capacity, latestImports({ mineral, stage }, weights)),
      };
    })
    .toSorted((a, b) => a.mineralName.localeCompare(b.mineralName, 'en'));
}

const tonnes = (quantity: number, unit: 'kg' | 't'): number =>
  unit === 'kg' ? quantity / 1000 : quantity;

type Imports = NonNullable<ExpectedSupply['imports']>;

function against(
  capacity: number,
  found: Imports | string,
): Pick<ExpectedSupply, 'imports' | 'ratio' | 'reason'> {
  if (typeof found === 'string') return { imports: null, ratio: null, reason: found };
  if (found.quantity > 0) return { imports: found, ratio: capacity / found.quantity, reason: null };
  return { imports: found, ratio: null, reason: 'EU imports of that year are nothing.' };
}

/** The latest year's imports in tonnes from the source that answers by default, or why there are none. */
function latestImports(
  key: { readonly mineral: string; readonly stage: string },
  { rows, precedence }: ImportWeights,
): Imports | string {
  const what = `${mineralName(key.mineral)} (${key.stage})`;
  const own = rows.filter((row) => row.mineral === key.mineral && row.stage === key.stage);
  const source = precedence.defaultSource(
    { mineral: key.mineral, basis: 'eu-imports', measure: 'quantity' },
    [...new Set(own.map((row) => row.source))],
  );
  const latest = own.filter((row) => row.source === source && row.total !== null).at(-1);
  if (latest === undefined) {
    return `No release that counts at this knowledge reports EU imports of ${what} by weight.`;
  }
  const factor = convert(1, latest.unit as UnitId, 't');
  if (factor === undefined || latest.total === null) {
    return `EU imports of ${what} are reported in ${latest.unit}, which is no mass.`;
  }
  const { period, release_id: release } = latest;
  return { quantity: latest.total * factor, period, source: latest.source, release };
}
