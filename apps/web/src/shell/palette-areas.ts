import { type MineralSummary } from '@chokepoint/api-contract';

/** Every area that is among the largest suppliers of some mineral, by name. */
export function suppliersIn(
  minerals: readonly Pick<MineralSummary, 'headlines'>[],
): { area: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { headlines } of minerals) {
    for (const { topSuppliers } of headlines) {
      for (const { area, name } of topSuppliers) if (area !== 'OTHER') names.set(area, name);
    }
  }
  return [...names]
    .map(([area, name]) => ({ area, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
