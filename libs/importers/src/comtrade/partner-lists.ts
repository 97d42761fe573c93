import { areaName, euMembers } from '@chokepoint/catalogue';
import { lastDay } from '@chokepoint/kernel';
import { saysTheSame, WORLD, type TradeFigures } from './trade-figures.js';
import { EU27, tableKey, unionKey, type TradeTable } from './trade-table.js';

/** How far partners may be from the World total: small flows are kept back in some lists. */
const TOLERANCE = 0.01;

export interface Place {
  readonly file: string;
  readonly row: number;
}
interface Sight extends Place {
  readonly figures: TradeFigures;
}

/** One table's partners as they were first met. */
class PartnerList {
  readonly sights = new Map<string, Sight>();
  private contradicted: string | undefined;

  constructor(readonly reporter: string) {}

  add(figures: TradeFigures, place: Place): void {
    const first = this.sights.get(figures.number);
    if (first === undefined) this.sights.set(figures.number, { ...place, figures });
    else if (!saysTheSame(first.figures, figures)) {
      this.contradicted ??= `Two figures of one partner (${figures.number}), and nothing tells which is the whole.`;
    }
  }

  /** Why the list is not known to be whole; undefined when its partners make up the World. */
  fault(): string | undefined {
    if (this.contradicted !== undefined) return this.contradicted;
    const all = [...this.sights.values()].map(({ figures }) => figures);
    const world = all.find(({ partner }) => partner === WORLD)?.value;
    if (world === undefined) {
      return 'No World total (partner 0) to check the partners against: they may be a part.';
    }
    const partners = all.filter(({ partner }) => partner !== WORLD);
    const sum = partners.reduce((total, { value }) => total + value, 0);
    if (Math.abs(sum - world) <= TOLERANCE * world) return undefined;
    return `The partners come to ${Math.round(sum)} of a World total of ${Math.round(world)}: more than 1 % apart.`;
  }
}

/**
 * The partner lists of a release. A share of a part of the partners, or of a part of the Union, would be
 * a wrong one, so that a list counts only where it is known to be whole: its partners make up its World
 * total, and with a member state's list those of all the others are there.
 */
export class PartnerLists {
  private readonly lists = new Map<string, PartnerList>();
  private readonly byUnion = new Map<string, PartnerList[]>();
  private readonly members = new Map<string, Set<string>>();
  /** Answers of `fault`: a list is asked about for each of its rows. */
  private readonly faults = new Map<string, string | undefined>();

  /** A row of the table is there, whatever becomes of its figures. */
  open(table: TradeTable): PartnerList {
    const key = tableKey(table);
    const known = this.lists.get(key);
    if (known) return known;
    const list = new PartnerList(table.reporter);
    this.lists.set(key, list);
    if (table.reporter !== EU27) {
      const union = unionKey(table);
      this.byUnion.set(union, [...(this.byUnion.get(union) ?? []), list]);
      const members = this.members.get(table.period) ?? new Set();
      this.members.set(table.period, members.add(table.reporter));
    }
    return list;
  }

  /** Where the partner of a table was first met. */
  first(table: TradeTable, number: string): Sight | undefined {
    return this.lists.get(tableKey(table))?.sights.get(number);
  }

  /** Why nothing can be told from a table; undefined when it is whole. Asked after the last row. */
  fault(table: TradeTable): string | undefined {
    const key = tableKey(table);
    if (!this.faults.has(key)) this.faults.set(key, this.findFault(table));
    return this.faults.get(key);
  }

  private findFault(table: TradeTable): string | undefined {
    const own = this.lists.get(tableKey(table))?.fault();
    if (own !== undefined || table.reporter === EU27) return own;
    return this.absentMembers(table) ?? this.brokenMember(table);
  }

  private absentMembers({ period }: TradeTable): string | undefined {
    const present = this.members.get(period);
    const members = euMembers(lastDay(period));
    const absent = members.filter((code) => !present?.has(code));
    if (absent.length === 0) return undefined;
    return `Of the Union's ${members.length} members ${absent.length} report nothing of the catalogue for ${period} (${absent.join(', ')}): trade of the Union cannot be told from that of a part.`;
  }

  private brokenMember(table: TradeTable): string | undefined {
    for (const list of this.byUnion.get(unionKey(table)) ?? []) {
      const fault = list.fault();
      if (fault === undefined) continue;
      return `The Union's trade is not whole without ${areaName(list.reporter)}. ${fault}`;
    }
    return undefined;
  }
}
