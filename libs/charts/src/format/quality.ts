import { type QualityGrade } from '@chokepoint/api-contract';
import type { BadgeWords } from './badge-words.js';

const WORDS: Readonly<Record<QualityGrade, BadgeWords>> = {
  reported: { word: 'reported', meaning: 'As the publisher reports it.', tone: 'neutral' },
  derived: {
    word: 'derived',
    meaning: 'Worked out by its source from what others declare.',
    tone: 'neutral',
  },
  estimated: { word: 'estimated', meaning: "The publisher's own estimate.", tone: 'neutral' },
  're-keyed': {
    word: 're-keyed',
    meaning: "Copied from the publisher's PDF by a third party.",
    tone: 'warn',
  },
  private: {
    word: 'private',
    meaning: 'Brought by a user of this ledger; no publisher stands behind it.',
    tone: 'warn',
  },
  withheld: {
    word: 'withheld',
    meaning: 'Withheld by the publisher to protect company data; not zero.',
    tone: 'warn',
  },
  unknown: { word: 'unknown', meaning: 'No number is given; not zero.', tone: 'warn' },
};

/** How a figure came about; null where no figure has a number. */
export const qualityWords = (quality: QualityGrade | null): BadgeWords =>
  WORDS[quality ?? 'unknown'];
