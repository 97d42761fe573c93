import {
  headlineSeries,
  mineral,
  type Mineral,
  STRATEGIC_LIST,
  withMembers,
} from '@chokepoint/catalogue';
import type { RowKey } from './row.js';

/** A material that is held against the benchmarks, with what its figures are of. */
export interface Entry {
  readonly item: Mineral;
  /** As the annex words it, a member under its group; null for what is not on the strategic list. */
  readonly label: string | null;
  /** Subject and stage of each row, extraction first. */
  readonly keys: readonly RowKey[];
}

const STAGES = ['extraction', 'processing', 'manufactured'];

/** Every entry of the strategic list in its order, or the one mineral that is asked for. */
export const entriesOf = (asked: Mineral | null): readonly Entry[] =>
  asked
    ? [entryOf(asked)]
    : STRATEGIC_LIST.flatMap(({ mineral: id }) => {
        const item = mineral(id);
        return item ? [entryOf(item)] : [];
      });

function entryOf(item: Mineral): Entry {
  const listed =
    STRATEGIC_LIST.find((entry) => entry.mineral === item.id) ??
    STRATEGIC_LIST.find((entry) => withMembers(entry.mineral).includes(item.id));
  const keys = withMembers(item.id).flatMap((subject) =>
    stagesOf(subject).map((stage) => ({ mineral: item.id, subject, stage })),
  );
  return { item, label: listed?.label ?? null, keys };
}

/** Stages of which a source reports the mineral by itself, of whatever basis. */
function stagesOf(id: string): readonly string[] {
  const reported = new Set<string>(headlineSeries(id).map(({ stage }) => stage));
  return STAGES.filter((stage) => reported.has(stage));
}
