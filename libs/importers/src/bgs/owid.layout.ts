import type { FormId, MineralId, Stage } from '@chokepoint/catalogue';

/** A column of figures that is imported. */
export interface OwidColumn {
  readonly name: string;
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
}

interface OwidTable {
  /** '2016', as every heading of figures names it. */
  readonly edition: string;
  readonly columns: readonly OwidColumn[];
}

/** What is imported: cobalt content of what is mined, and graphite as it is mined. */
const IMPORTED: Readonly<Record<string, Omit<OwidColumn, 'name'>>> = {
  cobalt: { mineral: 'cobalt', stage: 'extraction', form: 'content' },
  graphite: { mineral: 'graphite', stage: 'extraction', form: 'gross-weight' },
};

/** What is not: lithium mixes forms, silicon does not say which product it is, the rest is not critical. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'cadmium',
  'diamond',
  'lithium',
  'mercury',
  'platinum',
  'silicon',
  'uranium',
]);

export const OWID_HEADER = 'Entity,Year,<commodity> (BGS (<edition>)),…';

/** A header of this layout, whatever the order of its columns; undefined for any other. */
export function owidTable(header: readonly string[]): OwidTable | undefined {
  const names = header.map((name) => name.toLowerCase());
  const once = new Set(names).size === names.length;
  if (!once || !names.includes('entity') || !names.includes('year')) return undefined;
  const figures = header.filter((name) => !/^(entity|year)$/i.test(name)).map(heading);
  const editions = new Set(figures.map((one) => one?.edition));
  const [edition] = editions;
  if (edition === undefined || editions.size > 1) return undefined;
  const columns: OwidColumn[] = [];
  for (const { name, commodity } of figures.flatMap((one) => one ?? [])) {
    const imported = IMPORTED[commodity];
    if (imported) columns.push({ name, ...imported });
    else if (!LEFT_OUT.has(commodity)) return undefined;
  }
  return columns.length > 0 ? { edition, columns } : undefined;
}

function heading(name: string) {
  const [, commodity = '', edition] = /^(.+) \(BGS \((\d{4})\)\)$/i.exec(name) ?? [];
  return edition === undefined ? undefined : { name, commodity: commodity.toLowerCase(), edition };
}
