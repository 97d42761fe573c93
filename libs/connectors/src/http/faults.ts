/** Codes of a connection that may well work the next time. */
const PASSING = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether a connection failed, was cut or fell silent. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  // UND_ERR_*: the client's own (timeouts, a socket that closed early), but for calls that are wrong in
  // themselves; HPE_*: its parser's.
  return PASSING.has(code) || /^(UND_ERR_(?!INVALID|NOT_SUPPORTED)|HPE_)/.test(code);
}

/** Whether the other side could not show who it is. */
export const isUntrusted = (error: unknown): boolean =>
  /CERT|^ERR_TLS_|^ERR_SSL_|^UNABLE_TO_/.test(codeOf(error));
