import canonicalize from 'canonicalize';
import { plainTableText } from './plain-table.js';
import type { Json } from './result.js';

/**
 * The one text of a JSON value by RFC 8785: members sorted, numbers in their shortest form.
 * Members whose value is `undefined` are left out, as in `JSON.stringify`.
 * @throws Error when the value is not JSON (NaN, Infinity, half a surrogate pair, a function).
 */
export function canonicalJson(value: Json): string {
  const text = isPlainObject(value) ? objectText(value) : textOf(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}

/** Member by member, so that tables among them take their short cut. */
function objectText(object: Readonly<Record<string, unknown>>): string {
  const members: string[] = [];
  for (const name of Object.keys(object).sort()) {
    const text = textOf(object[name]);
    if (text !== undefined) members.push(`${canonicalize(name)}:${text}`);
  }
  return `{${members.join(',')}}`;
}

const textOf = (value: unknown): string | undefined => plainTableText(value) ?? canonicalize(value);

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype && !('toJSON' in value);
}
