import type { RegisterEntry } from '@chokepoint/initiatives';

/** Bring one entry of a register into the ledger. */
export interface RegisterInitiative {
  readonly entry: RegisterEntry;
  /** Opaque id of who brings it. */
  readonly actor: string;
}

/** What registering came to; `appended` counts the events that were new. */
export interface Registration {
  readonly id: string;
  readonly kind: 'registered' | 'extended' | 'unchanged';
  readonly appended: number;
}
