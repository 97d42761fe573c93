import type { IsoDate, Position } from '@chokepoint/kernel';

export interface WithdrawRelease {
  /** `usgs-mcs-2024` */
  readonly releaseId: string;
  readonly reason: string;
  readonly withdrawnOn: IsoDate;
  /** Opaque id of who withdraws. */
  readonly actor: string;
}

export interface WithdrawOutcome {
  readonly releaseId: string;
  readonly reason: string;
  readonly withdrawnOn: IsoDate;
  /** Where the ledger recorded it: asked as of an earlier position, the release still counts. */
  readonly position: Position;
}
