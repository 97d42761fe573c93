import { type MineralSummary } from '@chokepoint/api-contract';
import { cellOf, formatScore, formatShareRange, type MatrixColumn } from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';

const KINDS: Record<MineralSummary['kind'], string> = {
  material: 'material',
  group: 'group',
  member: 'member of a group',
  product: 'product',
  mix: 'mixed customs code',
};

function leader(id: MatrixColumn, label: string): Column<MineralSummary> {
  return {
    id,
    label,
    numeric: true,
    value: (mineral) => cellOf(mineral, id)?.top1?.share ?? null,
    cell: (mineral) => {
      const top1 = cellOf(mineral, id)?.top1;
      return top1 ? (
        `${top1.name} ${formatShareRange(top1.low, top1.high)}`
      ) : (
        <span className="unknown">no figure</span>
      );
    },
  };
}

const lists = ({ strategic, critical }: MineralSummary): string =>
  [strategic ? 'strategic' : '', critical ? 'critical' : ''].filter(Boolean).join(', ');

export const MINERAL_COLUMNS: readonly Column<MineralSummary>[] = [
  {
    id: 'name',
    label: 'Name',
    value: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/minerals/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  { id: 'symbol', label: 'Symbol', value: ({ symbol }) => symbol ?? '' },
  { id: 'kind', label: 'Kind', value: ({ kind }) => KINDS[kind] },
  { id: 'lists', label: 'Lists', value: lists },
  { id: 'grade', label: 'Strategic grade', value: ({ grade }) => grade ?? '' },
  leader('extraction', 'World extraction'),
  leader('processing', 'World processing'),
  leader('imports', 'EU imports'),
  {
    id: 'risk',
    label: 'Supply risk',
    numeric: true,
    value: ({ assessment }) => assessment?.supplyRisk ?? null,
    cell: ({ assessment }) =>
      assessment?.supplyRisk == null ? (
        <span className="unknown">none</span>
      ) : (
        `${formatScore(assessment.supplyRisk)} (${assessment.year})`
      ),
  },
  {
    id: 'published',
    label: 'Last published',
    value: ({ lastPublished }) => lastPublished,
    hidden: true,
  },
];
