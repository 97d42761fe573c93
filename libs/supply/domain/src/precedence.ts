import {
  BASES,
  isPrivate,
  MEASURES,
  mineral as mineralOf,
  SOURCES,
  type Basis,
  type Measure,
  type MineralId,
  type SourceId,
} from '@chokepoint/catalogue';
import {
  isIsoDate,
  ok,
  refuse,
  type IsoDate,
  type JsonObject,
  type Result,
} from '@chokepoint/kernel';

/**
 * Which source answers when none is named, for one basis and measure: of one mineral, or of all
 * (`mineral` null). From its position on it goes before the catalogue's own rule; no sources at all
 * gives the question back to that rule. Events of the streams `precedence-…`.
 */
export interface PrecedenceSet extends JsonObject {
  readonly basis: Basis;
  readonly measure: Measure;
  readonly mineral: MineralId | null;
  /** The preferred first. Sources that are not named come after them, as the catalogue has them. */
  readonly sources: readonly SourceId[];
  readonly reason: string;
  readonly setOn: IsoDate;
}

/** A rule as somebody asks for it, before it is checked. */
export interface PrecedenceWanted {
  readonly basis: string;
  readonly measure: string;
  readonly mineral: string | null;
  readonly sources: readonly string[];
  readonly reason: string;
  readonly setOn: string;
}

/** The stream that holds the rules of one question. */
export const precedenceStream = ({
  basis,
  measure,
  mineral,
}: Pick<PrecedenceSet, 'basis' | 'measure' | 'mineral'>): string =>
  ['precedence', basis, measure, ...(mineral === null ? [] : [mineral])].join('-');

/**
 * Refuses 'unknown-basis', 'unknown-measure', 'unknown-mineral', 'unknown-source', 'private-source',
 * 'source-twice', 'no-reason' and 'not-a-date'.
 */
export function checkPrecedence(wanted: PrecedenceWanted): Result<PrecedenceSet> {
  const { sources, setOn, mineral } = wanted;
  const basis = BASES.find((one) => one === wanted.basis);
  if (basis === undefined) return refuse('unknown-basis', `There is no basis '${wanted.basis}'.`);
  const measure = MEASURES.find((one) => one === wanted.measure);
  if (measure === undefined) {
    return refuse('unknown-measure', `There is no measure '${wanted.measure}'.`);
  }
  if (mineral !== null && mineralOf(mineral) === undefined) {
    return refuse('unknown-mineral', `There is no mineral '${mineral}'.`);
  }
  const unknown = sources.find((source) => !Object.hasOwn(SOURCES, source));
  if (unknown !== undefined) {
    const known = Object.keys(SOURCES);
    return refuse(
      'unknown-source',
      `There is no source '${unknown}'; known are ${known.join(', ')}.`,
    );
  }
  const own = sources.find(isPrivate);
  if (own !== undefined) {
    return refuse('private-source', `'${own}' is private: it answers only where it is named.`);
  }
  const twice = sources.find((source, index) => sources.indexOf(source) !== index);
  if (twice !== undefined) return refuse('source-twice', `'${twice}' is named twice.`);
  if (!isIsoDate(setOn)) return refuse('not-a-date', `'${setOn}' is not a day.`);
  const reason = wanted.reason.trim();
  if (reason === '') return refuse('no-reason', 'Say why these sources go first.');
  return ok({ basis, measure, mineral, sources: sources as readonly SourceId[], reason, setOn });
}

/** Refuses 'precedence-unchanged'; `before` is the rule that stands, if any. */
export const setPrecedence = (
  before: PrecedenceSet | null,
  rule: PrecedenceSet,
): Result<PrecedenceSet> =>
  (before?.sources ?? []).join() === rule.sources.join()
    ? refuse('precedence-unchanged', 'The rule names these sources in this order already.')
    : ok(rule);
