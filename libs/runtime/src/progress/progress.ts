/**
 * How far a long piece of work is. `total` is null while it is not known; `step` says what is
 * being done, in words for a person.
 */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

export type OnProgress = (progress: Progress) => void;
