import { type Outcome, type StageParam } from '@chokepoint/api-contract';
import { formatHhi, formatShare } from './number.js';
import { STAGE_NAMES } from './vocabulary.js';

export const OUTCOME_NAMES: Record<Outcome, string> = {
  'top1-eu-imports': "Leader's share of EU imports",
  'hhi-eu-imports': 'HHI of EU imports',
  'top1-world-production': "Leader's share of world production",
  'hhi-world-production': 'HHI of world production',
};

const PHRASES: Record<Outcome, string> = {
  'top1-eu-imports': "the leader's share of EU imports",
  'hhi-eu-imports': 'the HHI of EU imports',
  'top1-world-production': "the leader's share of world production",
  'hhi-world-production': 'the HHI of world production',
};
/** The outcome as it reads inside a sentence. */
export const outcomePhrase = (outcome: Outcome): string => PHRASES[outcome];

/** How figures of an outcome (0-1) are written: shares in points of a hundred, the HHI on 0 to 10,000. */
export interface OutcomeScale {
  /** What a change is counted in. */
  readonly unit: 'points' | 'HHI points';
  /** '53.3 %', '3,412' */
  readonly level: (value: number) => string;
  /** The same for an axis: '55 %'. */
  readonly levelTick: (value: number) => string;
  /** Signed, without the unit, for a column that names it: '+3.2', '−312'. */
  readonly signed: (change: number) => string;
  /** The same for an axis, with no more digits than it needs: '+30'. */
  readonly tick: (change: number) => string;
  /** '+3.2 points' */
  readonly change: (change: number) => string;
  /** Without a sign: '15.3 points'. */
  readonly size: (size: number) => string;
  /** '−3.2 to +13.1' */
  readonly range: (low: number, high: number) => string;
}

const NBSP = '\u00a0';
const one = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const short = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export function outcomeScale(outcome: Outcome): OutcomeScale {
  const share = outcome.startsWith('top1');
  const unit = share ? 'points' : 'HHI points';
  const bare = (value: number): string =>
    share ? one.format(value * 100) : whole.format(value * 10_000);
  const signed = (value: number): string => withSign(bare(Math.abs(value)), value);
  return {
    unit,
    level: share ? formatShare : formatHhi,
    levelTick: share ? (value) => `${short.format(value * 100)}${NBSP}%` : formatHhi,
    signed,
    tick: (value) => (share ? withSign(short.format(Math.abs(value) * 100), value) : signed(value)),
    change: (value) => `${signed(value)}${NBSP}${unit}`,
    size: (value) => `${bare(Math.abs(value))}${NBSP}${unit}`,
    range: (low, high) => `${signed(low)} to ${signed(high)}`,
  };
}

/** A figure that rounds to nothing has no sign. */
const withSign = (text: string, value: number): string =>
  /^[0.,]*$/.test(text) ? text : `${value < 0 ? '\u2212' : '+'}${text}`;

/** 'Magnesium, processing' */
export const seriesLabel = (row: {
  readonly mineralName: string;
  readonly stage: StageParam;
}): string => `${row.mineralName}, ${STAGE_NAMES[row.stage].toLowerCase()}`;
