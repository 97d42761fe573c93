import type { FuzzyDate } from '@chokepoint/kernel';
import type { SourceId } from '../vocabulary.js';

/** A publisher's series and the terms on which its figures may be passed on. */
export interface SourceInfo {
  readonly id: SourceId;
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly licenceUrl: string | null;
  /** Words to print beside figures from this source. */
  readonly attribution: string;
  readonly homepage: string | null;
  /**
   * Not for publication: its figures answer only a question that names the source, and are marked
   * wherever they stand.
   */
  readonly private: boolean;
}

/** One edition of a source and the date on which it came out, as well as that is known. */
export interface EditionInfo {
  readonly title: string;
  readonly published: FuzzyDate;
  readonly note: string | null;
}
