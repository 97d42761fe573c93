/** What passes between this process's main thread and the one that PGlite runs in. */

export interface WorkerData {
  /** A folder, or undefined for a database in memory. */
  readonly folder: string | undefined;
  /** A data folder as `dump` gave it, to start from. */
  readonly snapshot: Blob | undefined;
}

export type Request =
  | {
      readonly kind: 'query';
      readonly sql: string;
      readonly parameters: readonly (string | null)[];
    }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' };

export interface QueryAnswer {
  readonly command: string | undefined;
  readonly rowCount: number | undefined;
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
  /** Values as PostgreSQL wrote them; the main thread parses them. */
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface ErrorFields {
  readonly message: string;
  readonly [field: string]: string | undefined;
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: ErrorFields }
  | { readonly kind: 'notify'; readonly channel: string; readonly payload: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: ErrorFields };

export interface ToWorker {
  readonly id: number;
  readonly request: Request;
}
