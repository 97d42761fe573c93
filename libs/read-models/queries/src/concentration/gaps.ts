import type { Gap } from '@chokepoint/api-contract';
import { mineral, TRADE_CODES, type TradeCode } from '@chokepoint/catalogue';
import type { ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/**
 * Why a question has no answer at this knowledge. `firstPublished` is the day of the first release
 * that reports it, of those known of at the position: an answer must not speak of what came later.
 * `rule` says why figures that are there must not be added up.
 */
export function noAnswerGap(
  what: string,
  firstPublished: string | null,
  { publishedBy, knownAt }: ResolvedKnowledge,
  rule?: string,
): Gap {
  if (firstPublished === null) {
    return {
      code: 'not-reported',
      message: `No release imported by position ${knownAt} reports ${what}.`,
    };
  }
  if (publishedBy !== null && publishedBy < firstPublished) {
    return {
      code: 'before-first-release',
      message: `The time bar (${publishedBy}) lies before the first release that reports ${what} (${firstPublished}).`,
    };
  }
  if (rule !== undefined) {
    return { code: 'not-added-up', message: `No total of ${what}: ${rule}` };
  }
  return {
    code: 'no-release-holds',
    message: `No release that reports ${what} holds at this knowledge.`,
  };
}

/** Customs codes that cover the mineral among others, so that no trade figure under them is its own. */
export function mixedCodeGaps(mineralId: string): Gap[] {
  return TRADE_CODES.filter((code) => mixes(code, mineralId)).map((code) => ({
    code: 'mixed-code',
    message: `${code.nomenclature} ${code.code} covers other minerals too: its trade stands under '${mineral(code.mineral)?.name ?? code.mineral}' and is not counted here.`,
  }));
}

function mixes(code: TradeCode, mineralId: string): boolean {
  const item = mineral(code.mineral);
  if (item?.kind !== 'mix') return false;
  return item.members.includes(mineralId) || code.mixedWith.includes(mineralId);
}
