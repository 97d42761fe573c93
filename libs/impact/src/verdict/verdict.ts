export const VERDICT_METHOD = 'verdict@1';

export type VerdictCode =
  'not-assessable' | 'no-detectable-change' | 'moved-as-placebos' | 'moved-more-than-placebos';

/** Why a change cannot be assessed: stable code and plain words. */
export interface Reason {
  readonly code:
    'mixed-periods' | 'too-few-post' | 'too-few-pre' | 'outside-transform' | 'no-variation';
  readonly message: string;
}

export interface Verdict {
  readonly method: typeof VERDICT_METHOD;
  readonly code: VerdictCode;
  /** One or two sentences; they never say 'caused'. */
  readonly text: string;
  /** False when something else falls into the window, so that the change is nobody's in particular. */
  readonly attributable: boolean;
}

export interface MovementFigures {
  /** Effect of the design's model and its interval by REML, in the unit of the series. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  /** Both the REML and the cautious interval leave zero out. */
  readonly detectable: boolean;
  /** Smallest jump that could be seen, in the unit of the series. */
  readonly detectableFrom: number;
}

export interface PlaceboFigures {
  /** What was varied: 'time' or 'space'. */
  readonly kind: 'time' | 'space';
  readonly p: number;
  readonly smallestP: number;
}

/** What more periods after the date would let anyone see. */
export interface Prospect {
  readonly post: number;
  /** In the unit of the series. */
  readonly detectableFrom: number;
}

export interface VerdictInput {
  readonly reasons: readonly Reason[];
  readonly movement: MovementFigures | null;
  /** Shown where the periods after are too few; null where nothing can be said. */
  readonly prospect: Prospect | null;
  readonly placebos: readonly PlaceboFigures[];
  readonly placeboLevel: number;
  /** Headline difference of means and trend-adjusted level say different things. */
  readonly disagree: boolean;
  readonly overlaps: number;
  readonly breaks: number;
}

/**
 * The four verdicts. How they are told apart is our choice: a change is detected
 * when the interval of the design's model leaves zero out both by REML and with the cautious fixed
 * autocorrelation; it is more than placebos when it ranks among the top `placeboLevel` of every
 * kind of placebo that could be made, or first where so few could be made that p cannot be lower.
 */
export function verdict(input: VerdictInput): Verdict {
  const attributable = input.overlaps === 0 && input.breaks === 0;
  const code = codeOf(input);
  return { method: VERDICT_METHOD, code, text: textOf(code, input), attributable };
}

function codeOf({ reasons, movement, placebos, placeboLevel }: VerdictInput): VerdictCode {
  if (reasons.length > 0 || movement === null || placebos.length === 0) return 'not-assessable';
  if (!movement.detectable) return 'no-detectable-change';
  const more = placebos.every(({ p, smallestP }) => p <= Math.max(placeboLevel, smallestP));
  return more ? 'moved-more-than-placebos' : 'moved-as-placebos';
}

function textOf(code: VerdictCode, input: VerdictInput): string {
  const { reasons, movement } = input;
  if (code === 'not-assessable' || movement === null) {
    return ['Not assessable.', ...reasons.map(({ message }) => message), ...hope(input)].join(' ');
  }
  const seen = `a jump under ${figure(movement.detectableFrom)} would not reliably show`;
  const moved = `Moved by ${figure(movement.effect)} (${figure(movement.low)} to ${figure(movement.high)})`;
  const first: Readonly<Record<Exclude<VerdictCode, 'not-assessable'>, string>> = {
    'no-detectable-change': `No detectable change; ${seen}.`,
    'moved-as-placebos': `${moved}, but dates or series without the initiative move as much; ${seen}.`,
    'moved-more-than-placebos': `${moved}, more than placebos do: consistent with an effect; ${seen}.`,
  };
  return [first[code], ...caveats(input)].join(' ');
}

function hope({ reasons, prospect }: VerdictInput): string[] {
  if (prospect === null || !reasons.some(({ code }) => code === 'too-few-post')) return [];
  const { post, detectableFrom } = prospect;
  return [`With ${post} periods after it a jump of ${figure(detectableFrom)} or more would show.`];
}

function caveats({ disagree, overlaps, breaks }: VerdictInput): string[] {
  const others = overlaps === 1 ? '1 other event falls' : `${overlaps} other events fall`;
  const cuts = breaks === 1 ? 'a break' : `${breaks} breaks`;
  return [
    ...(disagree ? ['The difference of means and the trend-adjusted level disagree.'] : []),
    ...(overlaps > 0 ? [`${others} into the window: the change cannot be attributed.`] : []),
    ...(breaks > 0 ? [`The series has ${cuts} in the window, which may be what moved.`] : []),
  ];
}

/** Three significant digits, in plain notation where that is short. */
const figure = (value: number): string => String(Number(value.toPrecision(3)));
