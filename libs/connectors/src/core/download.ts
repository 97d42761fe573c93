/** What a publisher said about the version of a file. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The beginning of a file that an earlier try left. */
export interface PartialDownload {
  readonly bytes: number;
  readonly validators: Validators;
}

export type Headers = Readonly<Record<string, string | undefined>>;

/** What is to be done with an answer. */
export type Verdict =
  | { readonly kind: 'unchanged' }
  /** Write the body from this byte on; what stands there is replaced. `total` null: not said. */
  | { readonly kind: 'write'; readonly from: number; readonly total: number | null }
  /** What is there of the file fits nothing that the publisher has: begin again. */
  | { readonly kind: 'begin-again' }
  | { readonly kind: 'redirect'; readonly location: string }
  /** The publisher is busy. */
  | { readonly kind: 'later' }
  | { readonly kind: 'refused' };

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

export const validatorsOf = (headers: Headers): Validators => ({
  etag: headers.etag ?? null,
  lastModified: headers['last-modified'] ?? null,
});

/**
 * The validator that a range may rest on: a weak entity tag may not, as two files of the same
 * meaning and other bytes share it (RFC 9110, section 13.1.5).
 */
export function rangeValidator({ etag, lastModified }: Validators): string | null {
  return etag !== null && !etag.startsWith('W/') ? etag : lastModified;
}

/** Headers that ask for the rest of a file, or only for one that is not known yet. */
export function conditions(
  partial: PartialDownload | null,
  known: Validators | null,
): Record<string, string> {
  const validator = partial === null ? null : rangeValidator(partial.validators);
  if (partial !== null && partial.bytes > 0 && validator !== null) {
    return { range: `bytes=${partial.bytes}-`, 'if-range': validator };
  }
  return {
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  };
}

const REDIRECTS = [301, 302, 303, 307, 308];
const BUSY = [429, 502, 503, 504];

/** What an answer to such a request means. `partial`: what was offered in its `Range`. */
export function judge(status: number, headers: Headers, partial: PartialDownload | null): Verdict {
  const { location } = headers;
  if (REDIRECTS.includes(status) && location) return { kind: 'redirect', location };
  if (BUSY.includes(status)) return { kind: 'later' };
  if (status === 200) return { kind: 'write', from: 0, total: lengthOf(headers) };
  if (status === 304) return partial === null ? { kind: 'unchanged' } : { kind: 'begin-again' };
  if (partial === null) return { kind: 'refused' };
  if (status === 416) return { kind: 'begin-again' };
  return status === 206 ? rest(headers, partial) : { kind: 'refused' };
}

function rest(headers: Headers, { bytes, validators }: PartialDownload): Verdict {
  const [, first, total] =
    /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range']?.trim() ?? '') ?? [];
  const now = validatorsOf(headers);
  const other =
    (now.etag !== null && validators.etag !== null && now.etag !== validators.etag) ||
    (now.lastModified !== null &&
      validators.lastModified !== null &&
      now.lastModified !== validators.lastModified);
  if (Number(first) !== bytes || other) return { kind: 'begin-again' };
  return { kind: 'write', from: bytes, total: total === '*' ? null : Number(total) };
}

const lengthOf = (headers: Headers): number | null =>
  /^\d+$/.test(headers['content-length'] ?? '') ? Number(headers['content-length']) : null;
