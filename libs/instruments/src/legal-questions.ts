/** What would have to be asked of the law before an instrument is used; nobody has answered it here. */
export interface LegalQuestion {
  readonly id: string;
  readonly question: string;
  /** What a text that was read says on it; null: none was read. */
  readonly text: {
    readonly says: string;
    readonly source: string;
    readonly where: string;
    readonly verification: 'primary';
  } | null;
}

const ACT = 'Regulation (EU) 2024/1252';

const open = (id: string, question: string): LegalQuestion => ({ id, question, text: null });

export const LEGAL_QUESTIONS = {
  wtoBindings: open(
    'wto-bindings',
    'Does the levy or duty stay within the rates that the Union has bound at the WTO?',
  ),
  mostFavoured: open(
    'most-favoured-nation',
    'Is sparing some origins compatible with most-favoured-nation treatment, or is there an exception?',
  ),
  stateAid: open(
    'state-aid',
    'Is the payment State aid, and if so, under which rules may it be granted?',
  ),
  competition: {
    id: 'competition-law',
    question: 'Do joint negotiation and purchase stay within Union competition law?',
    text: {
      says: 'Union competition law holds for negotiating jointly.',
      source: ACT,
      where: 'Art. 25(5)',
      verification: 'primary',
    },
  },
  sanctioned: {
    id: 'sanctioned-entities',
    question: 'Is every supplier and participant free of Union sanctions?',
    text: {
      says: 'Sanctioned entities are excluded from the system of the Union.',
      source: ACT,
      where: 'Art. 25(6)',
      verification: 'primary',
    },
  },
} as const satisfies Readonly<Record<string, LegalQuestion>>;
