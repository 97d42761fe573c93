import type { IsoDate } from '@chokepoint/kernel';

export type AreaKind = 'country' | 'territory' | 'aggregate' | 'unspecified' | 'historic';
export type AreaStatus = 'eu-member' | 'oct' | 'efta';

/** A status held from `from` (null: since before the data begin) to `until`, both days included. */
export interface DatedStatus {
  readonly status: AreaStatus;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** A country, territory or aggregate. `code` is ISO 3166-1 alpha-2, or one of the catalogue's own. */
export interface AreaInfo {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly statuses: readonly DatedStatus[];
}
