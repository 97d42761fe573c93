import type { Ledger } from '@chokepoint/ledger';
import type { OnProgress } from '../progress/progress.js';

/** Where something is loaded to. An aborted signal ends the loading after the append in hand. */
export interface Loading {
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress | undefined;
}
