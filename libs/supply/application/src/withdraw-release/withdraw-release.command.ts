import type { IsoDate } from '@chokepoint/kernel';

export interface WithdrawRelease {
  /** `usgs-mcs-2024` */
  readonly releaseId: string;
  readonly reason: string;
  readonly withdrawnOn: IsoDate;
  /** Opaque id of who withdraws. */
  readonly actor: string;
}
