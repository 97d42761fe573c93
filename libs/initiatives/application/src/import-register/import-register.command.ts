import type { InitiativeEvent, RegisterEntry } from '@chokepoint/initiatives';
import type { Position, Refusal } from '@chokepoint/kernel';
import type { Registration } from '../register-initiative/register-initiative.command.js';

/** Bring many entries of a register into the ledger, all of them or none. */
export interface ImportRegister {
  /** Each initiative once. */
  readonly entries: readonly RegisterEntry[];
  /** Only judge; nothing is written. */
  readonly dryRun: boolean;
  /** Opaque id of who brings them. */
  readonly actor: string;
}

/** What one entry adds, after the statements that were there. */
export interface ImportedEntry extends Pick<Registration, 'id' | 'kind'> {
  readonly added: readonly { readonly revision: number; readonly event: InitiativeEvent }[];
}

export type RegisterVerdict =
  /** `position` of the last statement written; null where none was. */
  | {
      readonly kind: 'imported';
      readonly entries: readonly ImportedEntry[];
      readonly position: Position | null;
    }
  /** What speaks against entries, one refusal each; nothing was written. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };
