/** An outcome that a caller must look at: a value, or a refusal with a stable code. */
export type Result<T, E extends Refusal = Refusal> =
  { ok: true; value: T } | { ok: false; error: E };

/**
 * An expected 'no'. `code` is stable and may be relied on; `message` says what is wrong and what
 * to do; `details` names the place (file, row, field, stream…).
 */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details?: JsonObject;
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refuse = (code: string, message: string, details?: JsonObject): Result<never> => ({
  ok: false,
  error: details === undefined ? { code, message } : { code, message, details },
});

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
