import type { Refusal } from '@chokepoint/kernel';

const refusal = (code: string, message: string, address: string): Refusal => ({
  code,
  message,
  details: { address },
});

export const busy = (address: string, why: string): Refusal =>
  refusal('publisher-busy', `${address} cannot be had now: ${why}. Try again later.`, address);

export const tookTooLong = (address: string, minutes: number): Refusal =>
  refusal(
    'took-too-long',
    `${address} was not whole after ${minutes} minutes. What came is kept: fetch again to go on.`,
    address,
  );

export const interrupted = (address: string): Refusal =>
  refusal('interrupted', `Fetching ${address} was interrupted. Fetch again to go on.`, address);

export const notSecure = (address: string, code: string): Refusal =>
  refusal(
    'not-secure',
    `The host of ${address} could not show who it is (${code}). Nothing was taken from it.`,
    address,
  );

export function badStatus(address: string, status: number): Refusal {
  if (status === 401 || status === 403) {
    return refusal(
      'not-allowed',
      `${address} does not let us in (${status}). Check the key, if this publisher wants one.`,
      address,
    );
  }
  if (status === 404 || status === 410) {
    return refusal(
      'not-there',
      `There is nothing at ${address} (${status}). The publisher may have moved it; another base address is set with CHOKEPOINT_FETCH_BASES.`,
      address,
    );
  }
  return refusal('unexpected-status', `${address} answered with status ${status}.`, address);
}

export const tooLarge = (address: string, limit: number): Refusal =>
  refusal(
    'too-large',
    `${address} is larger than the ${Math.floor(limit / 1024 / 1024)} MiB that are taken from it. Nothing was kept.`,
    address,
  );

export const wrongType = (address: string, found: string, wanted: readonly string[]): Refusal =>
  refusal(
    'wrong-content-type',
    `${address} answered with ${found || 'no media type'} instead of ${wanted.join(', ')}. Nothing was kept.`,
    address,
  );

export const tooManyRedirects = (address: string, why: string): Refusal =>
  refusal('redirect-loop', `${address} ${why}. Nothing was kept.`, address);
