import canonicalize from 'canonicalize';
import type { Json } from './result.js';

/**
 * The one text of a JSON value by RFC 8785: members sorted, numbers in their shortest form.
 * Members whose value is `undefined` are left out, as in `JSON.stringify`.
 * @throws TypeError when the value is not JSON (NaN, Infinity, a function).
 */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}
