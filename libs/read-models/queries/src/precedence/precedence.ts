import {
  type Basis,
  isPrivate,
  type Measure,
  precedenceRule,
  type PrecedenceRule,
  type SourceId,
} from '@chokepoint/catalogue';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { precedenceQuery } from './precedence.query.js';

type SetRule = Awaited<ReturnType<ReturnType<typeof precedenceQuery>['execute']>>[number];

/** What a rule of precedence is asked for. */
export interface PrecedenceKey {
  readonly mineral: string;
  readonly basis: string;
  readonly measure: string;
}

/** The rule that decides a question: set by somebody, or the catalogue's. */
export interface DecidingRule {
  readonly sources: readonly string[];
  readonly reason: string;
  /** The event that set it; null for the catalogue's own. */
  readonly eventId: string | null;
}

/** Figures that were made up for tests of speed. */
const MADE_UP: SourceId = 'synthetic';

/** Made-up figures and private ones never answer a question that did not name their source. */
const answersUnasked = (source: string): boolean => source !== MADE_UP && !isPrivate(source);

/** Which source answers when none is named, as it stands at one position. */
export class Precedence {
  constructor(private readonly rules: readonly SetRule[]) {}

  static async read(db: ReadDb, knowledge: ResolvedKnowledge): Promise<Precedence> {
    return new Precedence(await precedenceQuery(db, knowledge).execute());
  }

  /** The mineral's own rule, that of all minerals, or the catalogue's; null when there is none. */
  rule({ mineral, basis, measure }: PrecedenceKey): DecidingRule | null {
    const asked = this.rules.filter((rule) => rule.basis === basis && rule.measure === measure);
    const set = [mineral, null]
      .map((of) => asked.find((rule) => rule.mineral === of))
      .find((rule) => rule !== undefined && rule.sources.length > 0);
    const own = precedenceRule(basis as Basis, measure as Measure);
    if (set === undefined) return own ? fromCatalogue(own) : null;
    const others = (own?.sources ?? []).filter((source) => !set.sources.includes(source));
    return { sources: [...set.sources, ...others], reason: set.reason, eventId: set.event_id };
  }

  /** The first that has figures; one without a rule only where no other has. */
  defaultSource(key: PrecedenceKey, available: readonly string[]): string | null {
    const preferred = this.rule(key)?.sources ?? [];
    const first = preferred.find((source) => available.includes(source));
    return first ?? available.find(answersUnasked) ?? null;
  }
}

const fromCatalogue = ({ sources, reason }: PrecedenceRule): DecidingRule => ({
  sources,
  reason,
  eventId: null,
});
