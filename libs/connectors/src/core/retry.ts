import type { Instant } from '@chokepoint/kernel';

const FIRST_WAIT_MS = 1_000;
const LONGEST_BACKOFF_MS = 60_000;

/**
 * What `Retry-After` asks for, in milliseconds from now; null when it is absent or not readable.
 * RFC 9110, section 10.2.3: seconds, or a date.
 */
export function retryAfterMs(header: string | undefined, now: Instant): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  // A date in the header's form begins with the day of the week; anything else is no date of HTTP.
  const at = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - Date.parse(now));
}

/**
 * How long to wait after try `failed` (from 1): twice as long each time, spread by `random` (0 to 1)
 * so that many clients do not come back at once, and never less than the publisher asked for.
 */
export function waitAfter(failed: number, askedMs: number | null, random: number): number {
  const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_WAIT_MS * 2 ** (failed - 1));
  return Math.max(askedMs ?? 0, Math.round(backoff * (0.5 + random / 2)));
}
