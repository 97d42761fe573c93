import { isEuMember } from '@chokepoint/catalogue';
import {
  type ExportRestriction,
  type Figure,
  type Gap,
  type RestrictionExposure,
  restrictionExposure,
} from '@chokepoint/dependency';
import type { StoredShare } from '@chokepoint/read-schema';
import { covers, type Registered } from '../initiatives/register.js';
import { type RestrictionsOn, restrictionsOn } from './restrictions.js';
import type { SliceFigures } from './slice-figures.js';
import type { SliceRow } from './slices.query.js';

const UNION = new Set(['EU', 'EU27']);

/** How much of supply comes from under export restrictions on a day. */
export interface Exposure {
  readonly share: Figure;
  readonly gaps: readonly Gap[];
}

/** Which restrictions hold is asked for many slices of one mineral and stage: each day once. */
export class ExposureBook {
  private readonly known = new Map<string, RestrictionsOn>();
  private readonly byMineral = new Map<string, readonly Registered[]>();

  constructor(private readonly register: readonly Registered[]) {}

  /** Of the shares of a slice, by the restrictions of the day: on the period's last, or later. */
  of(row: SliceRow, figures: SliceFigures, day: string): Exposure {
    const found = this.on(row.mineral, row.stage, day);
    const exposed = (restrictions: readonly ExportRestriction[]) =>
      restrictionExposure({
        mineral: row.mineral,
        shares: figures.supply.shares,
        unnamed: figures.supply.unnamed,
        restrictions,
        day,
        isUnion: (area) => UNION.has(area) || isEuMember(area, day),
      });
    const certain = exposed(found.certain);
    const possible = found.possible.length === 0 ? certain : exposed(all(found));
    const value = sameAreas(certain, possible) ? reported(certain, row.shares) : null;
    const [low, high] = [certain.direct.low, possible.direct.high];
    return {
      share: { value, low: Math.min(low, value ?? low), high: Math.max(high, value ?? high) },
      gaps: [...possible.gaps, ...othersOnly(possible), ...unsure(found)],
    };
  }

  private on(mineral: string, stage: string, day: string): RestrictionsOn {
    const key = `${mineral}|${stage}|${day}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = restrictionsOn(this.covering(mineral), { mineral, stage, day });
    this.known.set(key, made);
    return made;
  }

  private covering(mineral: string): readonly Registered[] {
    const known = this.byMineral.get(mineral);
    if (known !== undefined) return known;
    const made = this.register.filter(({ state }) => covers(state, mineral));
    this.byMineral.set(mineral, made);
    return made;
  }
}

const all = ({ certain, possible }: RestrictionsOn) => [...certain, ...possible];

const directAreas = ({ areas }: RestrictionExposure): readonly string[] =>
  areas.flatMap(({ area, exposure }) => (exposure === 'direct' ? area : []));

const sameAreas = (a: RestrictionExposure, b: RestrictionExposure): boolean =>
  directAreas(a).join() === directAreas(b).join();

/** Sum of the shares as reported; null where one of them is not known. */
function reported(exposure: RestrictionExposure, shares: readonly StoredShare[]): number | null {
  const areas = new Set(directAreas(exposure));
  const known = shares.filter(({ area }) => areas.has(area)).map(({ share }) => share);
  if (known.some((share) => share === null)) return null;
  return Math.min(
    1,
    known.reduce<number>((sum, share) => sum + (share ?? 0), 0),
  );
}

function othersOnly({ areas }: RestrictionExposure): readonly Gap[] {
  const names = areas.flatMap(({ area, exposure }) => (exposure === 'others-only' ? area : []));
  if (names.length === 0) return [];
  const message = `Restricts exports to others than the Union, which is not counted: ${names.join(', ')}.`;
  return [{ code: 'restricts-others-only', message }];
}

function unsure({ termPassed, ofMembers }: RestrictionsOn): readonly Gap[] {
  return [
    ...termPassed.map((name) => ({
      code: 'status-unknown',
      message: `${name}: the term of its suspension has passed and no news is recorded, so whether it is in force is not known.`,
    })),
    ...ofMembers.map((name) => ({
      code: 'some-members-only',
      message: `${name} names some members of the group only, so that less than the whole share may be under it.`,
    })),
  ];
}
