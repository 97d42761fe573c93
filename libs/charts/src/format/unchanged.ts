import {
  type MarginVerdictCode,
  type UnchangedOutcome,
  type UnchangedRow,
} from '@chokepoint/api-contract';
import type { BadgeWords } from './badge-words.js';
import { formatHhi, formatHhiRange, formatPoints, formatShareRange } from './number.js';
import { BASIS_NAMES } from './vocabulary.js';

/** Whether an outcome is the leader's share; else it is the HHI. */
export const isShareOutcome = (outcome: UnchangedOutcome): boolean => outcome.startsWith('top1');

/** "Largest supplier's share", 'HHI'. */
export const indexName = (outcome: UnchangedOutcome): string =>
  isShareOutcome(outcome) ? "Largest supplier's share" : 'HHI';

/** "Largest supplier's share of EU imports" */
export function outcomeName({ outcome, basis }: Pick<UnchangedRow, 'outcome' | 'basis'>): string {
  const name = BASIS_NAMES[basis];
  const whole = name.startsWith('EU') ? name : name.toLowerCase();
  return `${indexName(outcome)} of ${whole}`;
}

/** A margin of 0-1 in the outcome's own points: '±10 points', '±1,000 points'. */
export function formatMargin(outcome: UnchangedOutcome, margin: number): string {
  const points = margin * (isShareOutcome(outcome) ? 100 : 10_000);
  return `±${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(points)} points`;
}

/** A level of the outcome with its bounds. */
export const formatLevel = (outcome: UnchangedOutcome, low: number, high: number): string =>
  isShareOutcome(outcome) ? formatShareRange(low, high) : formatHhiRange(low, high);

/** A change of the outcome: '+16.9 points', '−400'. */
export function formatChange(outcome: UnchangedOutcome, difference: number): string {
  if (isShareOutcome(outcome)) return formatPoints(difference);
  return `${difference < 0 ? '\u2212' : '+'}${formatHhi(Math.abs(difference))}`;
}

/** A tick of the outcome's axis. */
export const formatTick = (outcome: UnchangedOutcome, value: number): string =>
  isShareOutcome(outcome) ? `${Math.round(value * 100)} %` : formatHhi(value);

const VERDICTS: Readonly<Record<MarginVerdictCode, BadgeWords>> = {
  'within-margin': {
    word: 'within margin',
    meaning: 'Every difference that both figures allow lies within the margin.',
    tone: 'neutral',
  },
  'moved-up': {
    word: 'higher',
    meaning: 'Every difference that both figures allow lies above the margin.',
    tone: 'neutral',
  },
  'moved-down': {
    word: 'lower',
    meaning: 'Every difference that both figures allow lies below the margin.',
    tone: 'neutral',
  },
  inconclusive: {
    word: 'not told',
    meaning: 'What the figures allow lies on both sides of the margin.',
    tone: 'warn',
  },
  'no-data': {
    word: 'no data',
    meaning: 'There are no two figures to compare.',
    tone: 'warn',
  },
};
export const marginWords = (verdict: MarginVerdictCode): BadgeWords => VERDICTS[verdict];
