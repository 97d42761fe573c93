import type { FigureCorrection, MethodDetail } from '@chokepoint/api-contract';
import type { SignedHead } from '@chokepoint/notary';
import type { AuditReport, ReportCorrection, ReportSeries } from '@chokepoint/report';
import { PRODUCT_VERSION } from '../version.js';
import type { Gathered, PinnedState } from './gather.js';
import { listed, type PackFile } from './pack-files.js';

interface ReportInput {
  readonly gathered: Gathered;
  readonly state: PinnedState;
  readonly head: SignedHead;
  readonly methods: readonly MethodDetail[];
  /** What lies beside the report. */
  readonly files: readonly PackFile[];
  readonly drawn: readonly ReportSeries[];
}

/** What the report of a pack says. */
export function reportOf({
  gathered,
  state,
  head,
  methods,
  files,
  drawn,
}: ReportInput): AuditReport {
  const { mineral, corrections, releases } = gathered;
  return {
    title: `${mineral.name}: dependency on record`,
    mineral: mineral.name,
    state: { knownAt: state.knownAt, publishedBy: state.publishedBy },
    head,
    product: PRODUCT_VERSION,
    series: drawn,
    corrections: corrections.map(toCorrection),
    releases,
    methods,
    files: files.map(listed),
  };
}

const toCorrection = (one: FigureCorrection): ReportCorrection => ({
  figure: `${one.areaName}, ${one.period}: ${one.stage}, ${one.basis}, ${one.measure}`,
  printed: amount(one.printed, one.unit),
  corrected: amount(one.value, one.unit),
  reason: one.reason,
  status: one.status,
});

const amount = (value: number | null, unit: string): string =>
  value === null ? 'no number' : `${value} ${unit}`;
