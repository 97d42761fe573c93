/** `text/csv; charset=utf-8` as `text/csv`; '' when there is none. */
export const mediaType = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Whether an answer's media type is one of those expected. */
export const isAccepted = (header: string | undefined, accepts: readonly string[]): boolean =>
  accepts.includes(mediaType(header));

/** Whether a file begins as a page for people does: publishers send error pages under any type. */
export const looksLikePage = (beginning: string): boolean =>
  /^[\ufeff\s]*<(!doctype\s+html|html[\s>])/i.test(beginning);

const BYTES = ['application/octet-stream', 'binary/octet-stream'];

/** Media types under which publishers hand out each kind of file. */
export const MEDIA = {
  csv: [
    'text/csv',
    'application/csv',
    'application/vnd.ms-excel',
    'application/vnd.sdmx.data+csv',
    'text/plain',
    ...BYTES,
  ],
  json: ['application/json', 'application/geo+json', 'application/vnd.geo+json'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ...BYTES],
  sevenZip: ['application/x-7z-compressed', 'application/x-compressed', ...BYTES],
  page: ['text/html', 'application/xhtml+xml'],
} as const;
