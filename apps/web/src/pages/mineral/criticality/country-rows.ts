import { type Scenario, type SupplyPart } from '@chokepoint/api-contract';

/** One country in both mixes, as recorded and in the scenarios that were asked for. */
export interface CountryRow {
  readonly area: string;
  readonly name: string;
  readonly governance: number | null;
  readonly global: SupplyPart | null;
  readonly eu: SupplyPart | null;
}

/** Countries of a scenario, the largest share of either mix first: shares count squared. */
export function countryRows({ global, eu }: Scenario): readonly CountryRow[] {
  const of = (parts: readonly SupplyPart[] | undefined, area: string) =>
    parts?.find((part) => part.area === area) ?? null;
  const areas = new Set([...(global?.parts ?? []), ...(eu?.parts ?? [])].map(({ area }) => area));
  return [...areas]
    .map((area): CountryRow => {
      const [world, union] = [of(global?.parts, area), of(eu?.parts, area)];
      const any = world ?? union;
      return {
        area,
        name: any?.name ?? area,
        governance: any?.governance ?? null,
        global: world,
        eu: union,
      };
    })
    .sort((a, b) => weight(b) - weight(a) || (a.area < b.area ? -1 : 1));
}

const weight = ({ global, eu }: CountryRow): number => Math.max(global?.share ?? 0, eu?.share ?? 0);
