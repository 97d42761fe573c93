import { type MineralSummary, type MineralsAnswer } from '@chokepoint/api-contract';
import { cellOf, type MatrixColumn } from '../matrix.js';

/** A change of the leader's share smaller than this is not called a movement. */
export const MOVED = 0.05;

export interface Exposure {
  readonly column: MatrixColumn;
  /** Strategic entries with a known answer in this column. */
  readonly known: number;
  readonly above: readonly string[];
}

/** The 17 entries of the strategic list; a member is counted with its group. */
export const strategicEntries = (answer: MineralsAnswer): MineralSummary[] =>
  answer.minerals.filter(({ strategic, kind }) => strategic && kind !== 'member');

export function exposure(minerals: readonly MineralSummary[], column: MatrixColumn): Exposure {
  const cells = minerals.map((mineral) => [mineral, cellOf(mineral, column)] as const);
  return {
    column,
    known: cells.filter(([, cell]) => typeof cell?.above65 === 'boolean').length,
    above: cells.filter(([, cell]) => cell?.above65 === true).map(([mineral]) => mineral.id),
  };
}

export interface Movement {
  readonly assessable: number;
  readonly less: readonly string[];
  readonly more: readonly string[];
}

/** How EU imports moved since the chosen initiative, entry by entry. */
export function movement(minerals: readonly MineralSummary[]): Movement {
  const moves = minerals.flatMap((mineral) => {
    const difference = cellOf(mineral, 'imports')?.change?.difference;
    return typeof difference === 'number' ? [{ id: mineral.id, difference }] : [];
  });
  return {
    assessable: moves.length,
    less: moves.filter((move) => move.difference <= -MOVED).map((move) => move.id),
    more: moves.filter((move) => move.difference >= MOVED).map((move) => move.id),
  };
}

const PLACE: Record<MatrixColumn, string> = {
  extraction: 'world extraction',
  processing: 'world processing',
  imports: 'EU imports by value',
  sourcing: 'EU sourcing',
};

const part = ({ column, known, above }: Exposure): string =>
  `${PLACE[column]} (${above.length} of ${known})`;

/**
 * One sentence, true at every setting of the time bar: how many strategic entries have one third
 * country above 65 % anywhere, and on which basis, out of how many whose figures allow an answer.
 */
export function overviewSentence(answer: MineralsAnswer, since: { name: string } | null): string {
  const minerals = strategicEntries(answer);
  const columns = (['extraction', 'processing', 'imports', 'sourcing'] as const)
    .map((column) => exposure(minerals, column))
    .filter(({ known }) => known > 0);
  if (columns.length === 0) {
    return `For the ${minerals.length} strategic raw materials no share of a single third country can be told at this state of knowledge.`;
  }
  const exposedAnywhere = new Set(columns.flatMap(({ above }) => above)).size;
  const exposed = `${exposedAnywhere} of the ${minerals.length} strategic raw materials rest on one third country for more than 65 %: in ${list(columns.map(part))}, of those whose figures allow an answer.`;
  return since ? `${exposed} ${movementSentence(minerals, since.name)}` : exposed;
}

function movementSentence(minerals: readonly MineralSummary[], name: string): string {
  const { assessable, less, more } = movement(minerals);
  if (assessable === 0) return `Since '${name}', no movement of EU imports can be assessed yet.`;
  return `Since '${name}', the leader's share of EU imports fell by 5 points or more for ${less.length} and rose for ${more.length}, of ${assessable} that can be assessed.`;
}

export function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
