import type { IsoDate, Result } from '@chokepoint/kernel';
import type { ConnectorId } from '../publishers/ids.js';
import type { Years } from './years.js';

/** At most so many requests in so many milliseconds. */
export interface Rate {
  readonly requests: number;
  readonly perMs: number;
}

/** What is asked of a publisher, before any answer is known. */
export interface Ask {
  /** Begins every address that is planned; ends with '/'. */
  readonly base: string;
  readonly today: IsoDate;
  /** Null: what the connector takes by itself. */
  readonly years: Years | null;
  /** Whether a key is at hand. The key itself never comes this far. */
  readonly hasKey: boolean;
}

/** One address that will be called. */
export interface PlannedRequest {
  readonly address: string;
  /** Name of the file, as the publisher or the importer knows it. */
  readonly name: string;
  /** An index only leads to further addresses; data is what gets imported. */
  readonly role: 'index' | 'data';
  /** Media types that the answer may have. */
  readonly accepts: readonly string[];
  /** From 1, where an answer comes in pages. */
  readonly page?: number;
}

/** How one publisher's files are asked for. Pure: addresses in, addresses out. */
export interface Connector {
  readonly id: ConnectorId;
  readonly title: string;
  readonly licence: string;
  readonly base: string;
  /** Hosts besides the base's to which answers and redirects may lead, by https only. */
  readonly otherHosts: readonly string[];
  readonly rate: Rate;
  /** Largest file that is taken. */
  readonly maxBytes: number;
  /** Header in which the publisher wants its key; null where there is none. */
  readonly keyHeader: string | null;
  /** Why what it fetches is kept and not imported, and what to do; absent where an importer reads it. */
  readonly keptOnly?: string;
  /** Refuses years that it cannot take. */
  plan(ask: Ask): Result<readonly PlannedRequest[]>;
  /**
   * What an answer leads to: further pages, the files of an index. Refuses an answer that is not
   * what was asked for. Absent where answers lead nowhere.
   */
  follow?(request: PlannedRequest, text: string, ask: Ask): Result<readonly PlannedRequest[]>;
}
