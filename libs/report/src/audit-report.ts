import type { ChartTable } from '@chokepoint/charts';

/** One series of the report: what its chart shows, and the figures beneath it. */
export interface ReportSeries {
  readonly title: string;
  readonly subtitle: string;
  /** Null where there is nothing to draw; `notes` say why. */
  readonly svg: string | null;
  readonly table: ChartTable;
  readonly notes: readonly string[];
  readonly releases: readonly string[];
}

export interface ReportRelease {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly licence: string;
  readonly attribution: string;
}

export interface ReportCorrection {
  readonly figure: string;
  readonly printed: string;
  readonly corrected: string;
  readonly reason: string;
  readonly status: string;
}

export interface ReportMethod {
  readonly method: string;
  readonly title: string;
  readonly formula: string;
}

export interface ReportFile {
  readonly path: string;
  readonly what: string;
  readonly sha256: string;
}

/** Everything that the report of an audit pack says; nothing in it depends on the day it is made. */
export interface AuditReport {
  readonly title: string;
  readonly mineral: string;
  readonly state: { readonly knownAt: string; readonly publishedBy: string | null };
  readonly head: {
    readonly size: number;
    readonly root: string;
    readonly signedAt: string;
    readonly keyId: string;
  };
  readonly product: string;
  readonly series: readonly ReportSeries[];
  readonly corrections: readonly ReportCorrection[];
  readonly releases: readonly ReportRelease[];
  readonly methods: readonly ReportMethod[];
  readonly files: readonly ReportFile[];
}

/** How a reader checks a pack, a line each. */
export const HOW_TO_CHECK = [
  'chokepoint proof check PACK.zip --key NOTARY.pub recomputes each proven figure from its events, compares every file with the manifest, and needs neither this product’s server nor a network.',
  'The key to trust is the notary’s own: take it from the server while you trust it, and keep it.',
] as const;

/** A table of words as columns and rows. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const releasesTable = ({ releases }: Pick<AuditReport, 'releases'>): TextTable => ({
  columns: ['Release', 'Publisher', 'Published', 'Licence', 'Attribution'],
  rows: releases.map((one) => [
    `${one.title} (${one.id})`,
    one.publisher,
    one.publishedOn,
    one.licence,
    one.attribution,
  ]),
});

export const correctionsTable = ({ corrections }: Pick<AuditReport, 'corrections'>): TextTable => ({
  columns: ['Figure', 'Publisher', 'Corrected', 'Reason', 'State'],
  rows: corrections.map((one) => [one.figure, one.printed, one.corrected, one.reason, one.status]),
});

export const methodsTable = ({ methods }: Pick<AuditReport, 'methods'>): TextTable => ({
  columns: ['Method', 'What it is', 'Formula'],
  rows: methods.map((one) => [one.method, one.title, one.formula]),
});

export const filesTable = ({ files }: AuditReport): TextTable => ({
  columns: ['File', 'What it holds', 'SHA-256'],
  rows: files.map((one) => [one.path, one.what, one.sha256]),
});

/** The state in one sentence. */
export function stateSentence({ state, head }: Pick<AuditReport, 'state' | 'head'>): string {
  const published =
    state.publishedBy === null
      ? 'everything published'
      : `what was published by ${state.publishedBy}`;
  return `As the ledger stood at position ${state.knownAt}, of ${published}. The signed tree head of ${head.size} events (${head.signedAt}, key ${head.keyId}) covers it; its root is ${head.root}.`;
}
