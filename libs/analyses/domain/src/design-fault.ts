import { mineral } from '@chokepoint/catalogue';
import { isIsoDate } from '@chokepoint/kernel';
import { ANALYSIS_OUTCOMES, type AnalysisDesign, type AnalysisRegistered } from './events.js';

/** What is wrong with a design, in words; null when nothing is. */
export function designFault({ design, reason }: AnalysisRegistered): string | null {
  const faults: readonly (string | null)[] = [
    reason.trim() === '' ? 'Give a reason for the design.' : null,
    ANALYSIS_OUTCOMES.includes(design.outcome) ? null : `No outcome '${design.outcome}'.`,
    isIsoDate(design.date.on) ? null : `'${design.date.on}' is not a day; write 2024-05-23.`,
    mineralsFault(design),
    countsFault(design),
  ];
  return faults.find((fault) => fault !== null) ?? null;
}

function mineralsFault({ minerals, donors }: AnalysisDesign): string | null {
  if (minerals.length === 0) return 'Name at least one mineral.';
  const unknown = [...minerals, ...donors].find((id) => mineral(id) === undefined);
  if (unknown !== undefined) return `The catalogue has no mineral '${unknown}'.`;
  const both = donors.find((id) => minerals.includes(id));
  return both === undefined ? null : `'${both}' is covered, so it cannot be a donor.`;
}

function countsFault(design: AnalysisDesign): string | null {
  const { lagPeriods, anticipationPeriods, preWindow, postWindow, margin } = design;
  const { minimumPre, minimumPost, level, placeboLevel } = design;
  const counts = [lagPeriods, anticipationPeriods, minimumPre, minimumPost];
  if (!counts.every((count) => isCount(count, 0))) {
    return 'Lag, anticipation and minimum are numbers of periods, 0 or more.';
  }
  if (minimumPre < 3) return 'At least 3 periods before the date are needed.';
  if (preWindow !== null && !isCount(preWindow, minimumPre)) {
    return 'The window before the date is shorter than what is needed.';
  }
  if (postWindow !== null && !isCount(postWindow, Math.max(1, minimumPost))) {
    return 'The window after the date is shorter than what is needed.';
  }
  if (![level, placeboLevel].every((part) => part > 0 && part < 1)) {
    return 'Levels lie between 0 and 1.';
  }
  return margin > 0 && Number.isFinite(margin) ? null : 'The margin must be above zero.';
}

const isCount = (value: number, least: number): boolean =>
  Number.isInteger(value) && value >= least;
