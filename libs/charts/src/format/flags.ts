import type { BadgeWords } from './badge-words.js';

const FLAGS: Readonly<Record<string, BadgeWords>> = {
  estimated: { word: 'estimated', meaning: "The publisher's own estimate.", tone: 'neutral' },
  withheld: {
    word: 'withheld',
    meaning: 'Withheld by the publisher to protect company data; not zero.',
    tone: 'warn',
  },
  'withheld-values': {
    word: 'withheld',
    meaning: 'Some values are withheld, so the result is a range.',
    tone: 'warn',
  },
  'bounded-values': {
    word: 'bounded',
    meaning: 'Some values are printed as less than a bound, so the result is a range.',
    tone: 'neutral',
  },
  'unknown-values': {
    word: 'unknown values',
    meaning: 'Some values are not known, so the result is a range or cannot be told.',
    tone: 'warn',
  },
  'not-available': {
    word: 'not available',
    meaning: 'The publisher had no figure; not zero.',
    tone: 'warn',
  },
  'not-applicable': {
    word: 'not applicable',
    meaning: 'The publisher marks the cell as not applicable.',
    tone: 'neutral',
  },
  'included-elsewhere': {
    word: 'counted elsewhere',
    meaning: 'The publisher counts it in another row.',
    tone: 'neutral',
  },
  bound: { word: 'bound', meaning: 'Printed as less than or more than a number.', tone: 'neutral' },
  rounded: { word: 'rounded', meaning: 'A total that the publisher rounded.', tone: 'neutral' },
  'nil-or-negligible': {
    word: 'nil or negligible',
    meaning: 'Nil, or less than half a unit.',
    tone: 'neutral',
  },
  're-keyed': {
    word: 're-keyed',
    meaning: "Copied from the publisher's PDF by a third party.",
    tone: 'warn',
  },
  'mixed-code': {
    word: 'mixed code',
    meaning: 'The customs code also covers other materials.',
    tone: 'warn',
  },
  'unexplained-mark': {
    word: 'marked',
    meaning: 'Printed with a mark whose meaning is not established; shown as printed.',
    tone: 'warn',
  },
  'fixed-eu27': {
    word: 'EU27 of 2020',
    meaning: 'The Union as of February 2020 is applied to every year.',
    tone: 'neutral',
  },
  partial: {
    word: 'part of a table',
    meaning: 'The table does not show that it holds every reporter and partner.',
    tone: 'warn',
  },
  suspect: {
    word: 'suspect',
    meaning: 'The figure contradicts another statement of the same publisher.',
    tone: 'warn',
  },
  corrected: {
    word: 'corrected',
    meaning:
      "A person corrected it, with a reason and a source; the publisher's figure stands beside it.",
    tone: 'warn',
  },
  private: {
    word: 'private',
    meaning: 'Your own data: not for publication, and never mixed with published figures.',
    tone: 'warn',
  },
  'gap-to-printed-total': {
    word: 'sum ≠ total',
    meaning: 'The rows differ by more than 3 % from the printed world total.',
    tone: 'warn',
  },
  'other-larger-than-leader': {
    word: 'large remainder',
    meaning: "'Other countries' together exceed the leader, so the leader may not be known.",
    tone: 'warn',
  },
};

/** An unknown flag keeps its own name: a badge never hides what the answer says. */
export const flagWords = (flag: string): BadgeWords =>
  FLAGS[flag] ?? {
    word: flag.replaceAll('-', ' '),
    meaning: `Flag '${flag}' of the answer.`,
    tone: 'neutral',
  };
