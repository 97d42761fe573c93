/**
 * How far a long piece of work is. `total` is null while it is not known; `step` says what is
 * being done, in words for a person, and `item` of what, where a step goes over several things.
 */
export interface Progress {
  readonly step: string;
  readonly item?: string;
  readonly done: number;
  readonly total: number | null;
  /** Rows of files read so far, where the work reads rows; `done` and `total` are then bytes. */
  readonly rows?: number;
}

export type OnProgress = (progress: Progress) => void;
