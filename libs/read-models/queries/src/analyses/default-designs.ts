import { type AnalysisDesign, ANALYSIS_OUTCOMES, defaultAnalysisId } from '@chokepoint/analyses';
import { MINERALS } from '@chokepoint/catalogue';
import { effectiveDate, type InstrumentKind } from '@chokepoint/initiatives';
import { covers, type Registered } from '../initiatives/register.js';
import type { Frequency } from '../knowledge/slices-at.query.js';
import type { AnalysisBooks } from './analysis-books.js';
import { seriesOf } from './outcomes.js';

export interface DefaultDesign {
  readonly id: string;
  readonly design: AnalysisDesign;
  /** For a reader. */
  readonly reason: string;
}

/** Instruments that work within months, at the border or on a price. */
const IMMEDIATE: ReadonlySet<InstrumentKind> = new Set([
  'price-floor',
  'price-gap-subsidy',
  'tariff',
  'export-licence',
  'export-quota',
  'export-ban',
  'export-duty',
]);

/** What a default design looks at by each frequency. Nobody has told it otherwise. */
const BY_FREQUENCY = {
  annual: {
    reason:
      'Default design: entry into force (else signature, else announcement), no lag, up to 15 years before and 5 after, level and trend, placebos among minerals that it does not cover.',
    settings: { preWindow: 15, postWindow: 5, minimumPre: 6, minimumPost: 3 },
  },
  monthly: {
    reason:
      'Default design for an instrument that works within months: entry into force (else signature, else announcement), no lag, up to 60 months before and 24 after, level and trend, placebos among minerals that it does not cover.',
    settings: { preWindow: 60, postWindow: 24, minimumPre: 20, minimumPost: 6 },
  },
} as const satisfies Record<Frequency, object>;

/**
 * How each outcome of each initiative and shock of a register is to be judged when nobody says
 * otherwise: by year, and by month too where one of its instruments works within months. Only
 * outcomes of which some covered mineral has a series.
 */
export const defaultDesigns = (
  register: readonly Registered[],
  books: AnalysisBooks,
): DefaultDesign[] =>
  register.flatMap((entry) =>
    frequenciesOf(entry).flatMap((frequency) =>
      ANALYSIS_OUTCOMES.flatMap((outcome) => {
        const has = (mineral: string) =>
          seriesOf(mineral, outcome).some((key) => books[frequency].find(key) !== null);
        const known = MINERALS.map(({ id }) => id).filter(has);
        const minerals = known.filter((id) => covers(entry.state, id));
        if (minerals.length === 0) return [];
        const donors = known.filter((id) => !minerals.includes(id));
        return [toDefault(entry, { outcome, frequency, minerals, donors })];
      }),
    ),
  );

const frequenciesOf = ({ state }: Registered): readonly Frequency[] =>
  state.instruments.some(({ kind }) => IMMEDIATE.has(kind)) ? ['annual', 'monthly'] : ['annual'];

function toDefault(
  { id, state }: Registered,
  asked: Pick<AnalysisDesign, 'outcome' | 'frequency' | 'minerals' | 'donors'>,
): DefaultDesign {
  const { kind: used, on, precision } = effectiveDate(state);
  const { settings, reason } = BY_FREQUENCY[asked.frequency];
  return {
    id: defaultAnalysisId(id, asked),
    reason,
    design: {
      initiative: id,
      ...asked,
      date: { used, on, precision },
      lagPeriods: 0,
      anticipationPeriods: 0,
      model: 'trend-level',
      coding: 'first-post-period',
      transform: 'identity',
      level: 0.95,
      placeboLevel: 0.1,
      ...settings,
      margin: 0.1,
    },
  };
}
