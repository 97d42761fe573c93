import type { Gap } from '@chokepoint/api-contract';
import { mineral, TRADE_CODES, type TradeCode } from '@chokepoint/catalogue';
import { comparePositions, toPosition } from '@chokepoint/kernel';
import type { ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** Where and when a question was first answered; both null when it never was. */
export interface FirstAnswer {
  readonly published: string | null;
  readonly known: string | null;
}

/**
 * Why a question has no answer at this knowledge. `rule` says why figures that are there must not
 * be added up.
 */
export function noAnswerGap(
  what: string,
  { published, known }: FirstAnswer,
  { publishedBy, knownAt }: ResolvedKnowledge,
  rule?: string,
): Gap {
  if (published === null || known === null) {
    return { code: 'not-reported', message: `No imported source reports ${what}.` };
  }
  if (publishedBy !== null && publishedBy < published) {
    return {
      code: 'before-first-release',
      message: `The time bar (${publishedBy}) lies before the first release that reports ${what} (${published}).`,
    };
  }
  if (comparePositions(knownAt, toPosition(known)) < 0) {
    return {
      code: 'not-yet-recorded',
      message: `At position ${knownAt} the ledger held no release that reports ${what}; the first was recorded at position ${known}.`,
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
