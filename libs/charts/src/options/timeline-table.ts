import { type InitiativeSummary } from '@chokepoint/api-contract';
import { type ChartTable } from '../chart.js';
import { formatDate } from '../format/date.js';
import { kindWords, statusWords } from '../format/initiative.js';

/** The entries of the timeline, newest first. */
export const timelineTable = (initiatives: readonly InitiativeSummary[]): ChartTable => ({
  columns: ['Date', 'Name', 'Lane', 'Type', 'Status'].map((label) => ({ label, numeric: false })),
  rows: [...initiatives]
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1))
    .map((event) => [
      formatDate(event.effectiveOn, event.effectivePrecision),
      event.name,
      event.lane,
      kindWords(event.type),
      statusWords(event.status),
    ]),
});
