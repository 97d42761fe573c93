import { type ImpactRow, type Movement, type VerdictCode } from '@chokepoint/api-contract';
import { outcomeScale } from './outcome.js';

/** The four verdicts as a column says them; none of them says why. */
export const VERDICT_NAMES: Record<VerdictCode, string> = {
  'not-assessable': 'not assessable',
  'no-detectable-change': 'no detectable change',
  'moved-as-placebos': 'moved, as placebos do',
  'moved-more-than-placebos': 'moved more than placebos',
};

/** The usual level of a test, which few placebos cannot reach. */
const USUAL_LEVEL = 0.05;

/** Smallest change that would have shown, on the side on which the estimate lies; null unassessed. */
export function smallestShown({ trendAdjusted, smallestEffect }: Movement): number | null {
  if (trendAdjusted === null || smallestEffect === null) return null;
  return trendAdjusted.value < 0 ? smallestEffect.fall : smallestEffect.rise;
}

/** '0 periods after the date, 3 are needed; 0 periods before …': why a row is not assessable. */
export function reasonsInWords({ reasons, placeboInTime, placeboInSpace }: Movement): string {
  if (reasons.length > 0) {
    return reasons.map(({ message }) => message.replace(/\.$/, '')).join('; ');
  }
  return placeboInTime === null && placeboInSpace === null
    ? 'no placebo could be made to compare with'
    : 'no estimate could be made';
}

/** The same in few words, for a row: 'too few periods: 0 before, 2 after'. */
export function reasonsInShort(movement: Movement): string {
  const { reasons, periods } = movement;
  const few = (['before', 'after'] as const).filter((side) =>
    reasons.some(({ code }) => code === (side === 'before' ? 'too-few-pre' : 'too-few-post')),
  );
  const others = reasons.filter(({ code }) => !code.startsWith('too-few-'));
  if (few.length === 0 || others.length > 0) return reasonsInWords(movement);
  return `too few periods: ${few.map((side) => `${periods[side]} ${side}`).join(', ')}`;
}

/** The verdict in sentences, in the outcome's own unit. It never says 'caused'. */
export function verdictSentences(row: ImpactRow): string[] {
  const { movement } = row;
  return movement.verdict.code === 'not-assessable'
    ? [`Not assessable: ${reasonsInWords(movement)}.`, ...prospectSentences(row)]
    : [...moved(row), ...caveats(row)];
}

function moved({ outcome, movement }: ImpactRow): string[] {
  const { trendAdjusted, verdict } = movement;
  const least = smallestShown(movement);
  if (trendAdjusted === null || least === null) return [];
  const { change, range, size } = outcomeScale(outcome);
  const by = `${change(trendAdjusted.value)} (${range(trendAdjusted.low, trendAdjusted.high)})`;
  const seen = `A jump under ${size(least)} would not reliably show.`;
  switch (verdict.code) {
    case 'moved-more-than-placebos':
      return [`Moved by ${by}, more than placebos do: consistent with an effect.`, seen];
    case 'moved-as-placebos':
      return [`Moved by ${by}, but dates or minerals without the initiative move as much.`, seen];
    default:
      return [`No detectable change: ${by} around what the trend gives.`, seen];
  }
}

function caveats({ movement, overlapping, breaks }: ImpactRow): string[] {
  const others = overlapping.length;
  return [
    ...(movement.disagree
      ? ['The difference of means and the trend-adjusted level disagree; both stand below.']
      : []),
    ...(others > 0
      ? [
          `${others === 1 ? '1 other event falls' : `${others} other events fall`} into the window: the change cannot be attributed to any one of them.`,
        ]
      : []),
    ...(breaks.length > 0
      ? [
          `The series has ${breaks.length === 1 ? 'a break' : `${breaks.length} breaks`} in the window, which may be what moved.`,
        ]
      : []),
    ...corrected(movement),
    ...unreachable(movement),
  ];
}

/** Of many series some move by chance: a movement is told together with its corrected p. */
function corrected({ verdict, adjustedP }: Movement): string[] {
  if (!verdict.code.startsWith('moved') || adjustedP === null) return [];
  const chance =
    adjustedP > USUAL_LEVEL ? ': among so many series one may move so much by chance' : '';
  return [`Corrected over the minerals of the analysis p is ${adjustedP.toFixed(2)}${chance}.`];
}

/** Whether a p that is corrected over the minerals of an analysis is at or below 5 %. */
export const holdsCorrected = ({ adjustedP }: Movement): boolean =>
  adjustedP !== null && adjustedP <= USUAL_LEVEL;

function unreachable({ placeboInTime, placeboInSpace }: Movement): string[] {
  const beyond = [placeboInTime, placeboInSpace].filter(
    (one) => one !== null && one.smallestP > USUAL_LEVEL,
  );
  const all = [placeboInTime, placeboInSpace].filter((one) => one !== null);
  return beyond.length > 0 && beyond.length === all.length
    ? ['There are so few placebos that 5 % is out of their reach.']
    : [];
}

/** Whether a placebo's p can fall to 5 % at all. */
export const reachesUsualLevel = ({ smallestP }: { readonly smallestP: number }): boolean =>
  smallestP <= USUAL_LEVEL;

/** What three and five periods after the date would let anyone see. */
export function prospectSentences({ outcome, movement }: ImpactRow): string[] {
  const { size } = outcomeScale(outcome);
  if (!movement.reasons.some(({ code }) => code === 'too-few-post')) return [];
  if (movement.prospects.length === 0) {
    return ['The periods before are too few to say what later ones could show.'];
  }
  return movement.prospects.map(
    ({ post, rise, fall }) =>
      `With ${post} periods after the date a rise of ${size(rise)} or a fall of ${size(fall)} would show.`,
  );
}
