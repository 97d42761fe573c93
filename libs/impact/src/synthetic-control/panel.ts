import { type Result, ok, refuse } from '@chokepoint/kernel';

/** A unit that the initiative does not touch, period by period beside the target. */
export interface DonorSeries {
  readonly id: string;
  /** One value a period of the target; null where there is none. */
  readonly values: readonly (number | null)[];
}

export interface PanelInput {
  readonly target: readonly (number | null)[];
  readonly donors: readonly DonorSeries[];
  /** Periods before the date: the first ones of every series. */
  readonly pre: number;
}

/** Target and donors without gaps over the same periods. */
export interface Panel {
  readonly target: readonly number[];
  readonly donors: readonly { readonly id: string; readonly values: readonly number[] }[];
  readonly pre: number;
}

/** Fewer donors cannot rank anything: p would be 1/3 at best. */
export const MIN_DONORS = 3;
/** Fewer periods before the date let almost any donors fit. */
export const MIN_PRE = 5;

/**
 * Checks that a synthetic control can be made. Refuses 'too-few-pre-periods', 'no-post-period',
 * 'incomplete-target', 'incomplete-donors' (naming them) and 'too-few-donors'.
 * @throws RangeError when a donor has not one value a period of the target.
 */
export function toPanel({ target, donors, pre }: PanelInput): Result<Panel> {
  const ragged = donors.find(({ values }) => values.length !== target.length);
  if (ragged !== undefined) throw new RangeError(`Donor ${ragged.id} has other periods`);
  if (pre < MIN_PRE) {
    const message = `${pre} periods before the date; a synthetic control needs ${MIN_PRE}.`;
    return refuse('too-few-pre-periods', message);
  }
  if (target.length <= pre) return refuse('no-post-period', 'No period after the date.');
  const complete = known(target);
  if (complete === null) {
    return refuse('incomplete-target', 'The series itself lacks a value in some period.');
  }
  if (donors.length < MIN_DONORS) {
    return refuse('too-few-donors', `${donors.length} donors; ${MIN_DONORS} are needed.`);
  }
  const gaps = donors.filter(({ values }) => known(values) === null).map(({ id }) => id);
  if (gaps.length > 0) {
    return refuse('incomplete-donors', `Donors lack a value in some period: ${gaps.join(', ')}.`);
  }
  const filled = donors.map(({ id, values }) => ({ id, values: known(values) ?? [] }));
  return ok({ target: complete, donors: filled, pre });
}

function known(values: readonly (number | null)[]): number[] | null {
  const found = values.filter((value) => value !== null);
  return found.length === values.length ? found : null;
}
