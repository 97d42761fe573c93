import { T_RANGE } from '@chokepoint/api-contract';
import { area } from '@chokepoint/catalogue';
import { ok, refuse, type Result } from '@chokepoint/kernel';

export interface AssumedT {
  readonly area: string;
  readonly t: number;
}

/**
 * Reads `CN:1.5,RU:1.2`. Refuses 'unknown-area', and 'bad-trade-parameter' for a t outside of those
 * that the studies use and for a country that is named twice.
 */
export function readAssumedT(text: string | undefined): Result<readonly AssumedT[]> {
  if (text === undefined) return ok([]);
  const assumed = text.split(',').map((part) => {
    const [code = '', t = ''] = part.split(':');
    return { area: code, t: Number(t) };
  });
  const stranger = assumed.find((one) => area(one.area) === undefined);
  if (stranger) return refuse('unknown-area', `The catalogue has no area '${stranger.area}'.`);
  if (assumed.some(({ t }) => !(t >= T_RANGE.low && t <= T_RANGE.high))) {
    const message = `A trade parameter lies between ${T_RANGE.low} and ${T_RANGE.high}, as those of the studies do.`;
    return refuse('bad-trade-parameter', message);
  }
  if (new Set(assumed.map((one) => one.area)).size < assumed.length) {
    return refuse('bad-trade-parameter', 'A country is named twice.');
  }
  return ok(assumed);
}

export interface YearSpan {
  readonly from: number;
  readonly until: number;
}

export interface AskedGovernance {
  readonly vintage: string;
  /** Null: the years of the study. */
  readonly years: YearSpan | null;
}

/** A mean over more years says nothing about one of them. */
const MOST_YEARS = 10;

/** Reads `2024` or `2024:2019/2023`. Refuses 'bad-governance' for years the wrong way round or too many. */
export function readGovernanceChoice(text: string | undefined): Result<AskedGovernance | null> {
  if (text === undefined) return ok(null);
  const [vintage = '', span] = text.split(':');
  if (span === undefined) return ok({ vintage, years: null });
  const [from = 0, until = 0] = span.split('/').map(Number);
  if (from > until || until - from >= MOST_YEARS) {
    const message = `Name one to ${MOST_YEARS} years of governance, the first before the last.`;
    return refuse('bad-governance', message);
  }
  return ok({ vintage, years: { from, until } });
}
