import { type MineralSummary } from '@chokepoint/api-contract';

export interface MatrixFilter {
  readonly list: 'strategic' | 'critical' | 'all';
  readonly q: string;
  /** Only minerals of which this area is among the largest suppliers on some basis. */
  readonly area: string | undefined;
}

/** An entry of its own on a list; a member of a group is counted with its group. */
const isEntry = ({ kind }: MineralSummary): boolean => kind !== 'member';

function onList(mineral: MineralSummary, list: MatrixFilter['list']): boolean {
  if (list === 'all') return true;
  if (list === 'strategic') return mineral.strategic && isEntry(mineral);
  return isEntry(mineral) && (mineral.critical || mineral.strategic || mineral.kind === 'product');
}

const named = (mineral: MineralSummary, q: string): boolean =>
  `${mineral.name} ${mineral.symbol ?? ''} ${mineral.id}`.toLowerCase().includes(q.toLowerCase());

const supplied = (mineral: MineralSummary, area: string | undefined): boolean =>
  area === undefined ||
  mineral.headlines.some(({ topSuppliers }) =>
    topSuppliers.some((supplier) => supplier.area === area),
  );

export interface MatrixGroup {
  readonly title: string;
  readonly minerals: readonly MineralSummary[];
}

/** The rows of the matrix: strategic first, then the other critical ones, then the rest. */
export function matrixGroups(
  minerals: readonly MineralSummary[],
  { list, q, area }: MatrixFilter,
): MatrixGroup[] {
  const rows = minerals.filter(
    (mineral) => onList(mineral, list) && named(mineral, q.trim()) && supplied(mineral, area),
  );
  const groups: MatrixGroup[] = [
    {
      title: 'Strategic raw materials',
      minerals: rows.filter((row) => isEntry(row) && row.strategic),
    },
    {
      title: 'Other critical raw materials',
      minerals: rows.filter((row) => isEntry(row) && row.critical && !row.strategic),
    },
    {
      title: 'Products, members and mixed codes',
      minerals: rows.filter((row) => !isEntry(row) || (!row.critical && !row.strategic)),
    },
  ];
  return groups.filter((group) => group.minerals.length > 0);
}
