import { type MineralSummary } from '@chokepoint/api-contract';

export interface MatrixFilter {
  readonly list: 'strategic' | 'critical' | 'all';
  readonly q: string;
  /** Only minerals of which this area is among the largest suppliers on some basis. */
  readonly area: string | undefined;
}

const onList = (mineral: MineralSummary, list: MatrixFilter['list']): boolean =>
  list === 'all' || (list === 'strategic' ? mineral.strategic : mineral.critical || mineral.strategic);

const named = (mineral: MineralSummary, q: string): boolean =>
  `${mineral.name} ${mineral.symbol ?? ''} ${mineral.id}`.toLowerCase().includes(q.toLowerCase());

const supplied = (mineral: MineralSummary, area: string | undefined): boolean =>
  area === undefined ||
  mineral.headlines.some(({ topSuppliers }) => topSuppliers.some((supplier) => supplier.area === area));

export interface MatrixGroup {
  readonly title: string;
  readonly minerals: readonly MineralSummary[];
}

/** The rows of the matrix: strategic first, then the other critical ones, then the rest. */
export function matrixGroups(minerals: readonly MineralSummary[], { list, q, area }: MatrixFilter): MatrixGroup[] {
  const rows = minerals.filter(
    (mineral) => onList(mineral, list) && named(mineral, q.trim()) && supplied(mineral, area),
  );
  const groups: MatrixGroup[] = [
    { title: 'Strategic raw materials', minerals: rows.filter(({ strategic }) => strategic) },
    { title: 'Other critical raw materials', minerals: rows.filter(({ strategic, critical }) => critical && !strategic) },
    { title: 'Members, products and mixed codes', minerals: rows.filter(({ strategic, critical }) => !critical && !strategic) },
  ];
  return groups.filter((group) => group.minerals.length > 0);
}
