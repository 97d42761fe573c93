import { describe, expect, it } from 'vitest';
import { conditions, judge, NO_VALIDATORS, rangeValidator } from './download.js';

const DATE = 'Fri, 06 Mar 2026 12:00:00 GMT';
const partial = (etag: string | null, lastModified: string | null = null, bytes = 100) => ({
  bytes,
  validators: { etag, lastModified },
});

describe('a request', () => {
  it('asks for the rest of a file that was begun, if it is still the same', () => {
    const known = { etag: '"old"', lastModified: null };
    expect(conditions(partial('"a"', DATE), known)).toEqual({
      range: 'bytes=100-',
      'if-range': '"a"',
    });
  });

  it('rests on the date where the tag is weak, and begins anew where there is neither', () => {
    expect(rangeValidator({ etag: 'W/"a"', lastModified: DATE })).toBe(DATE);
    expect(conditions(partial('W/"a"'), null)).toEqual({});
    expect(conditions(partial('"a"', null, 0), null)).toEqual({});
  });

  it('asks only for what is newer than the file at hand', () => {
    expect(conditions(null, { etag: 'W/"a"', lastModified: DATE })).toEqual({
      'if-none-match': 'W/"a"',
      'if-modified-since': DATE,
    });
    expect(conditions(null, NO_VALIDATORS)).toEqual({});
    expect(conditions(null, null)).toEqual({});
  });
});

describe('an answer', () => {
  const begun = partial('"a"');

  it.each([
    ['the whole', 200, { 'content-length': '7' }, null, { kind: 'write', from: 0, total: 7 }],
    ['the whole, of unknown length', 200, {}, null, { kind: 'write', from: 0, total: null }],
    ['the whole although a part was asked for', 200, {}, begun, { kind: 'write', from: 0 }],
    ['nothing new', 304, {}, null, { kind: 'unchanged' }],
    ['nothing new about a part', 304, {}, begun, { kind: 'begin-again' }],
    ['too many requests', 429, {}, null, { kind: 'later' }],
    ['out of service', 503, {}, begun, { kind: 'later' }],
    ['moved', 302, { location: '/b' }, null, { kind: 'redirect', location: '/b' }],
    ['moved nowhere', 302, {}, null, { kind: 'refused' }],
    ['a part that nobody asked for', 206, {}, null, { kind: 'refused' }],
    ['beyond the end', 416, {}, begun, { kind: 'begin-again' }],
    ['not there', 404, {}, begun, { kind: 'refused' }],
  ])('%s', (_, status, headers, left, verdict) => {
    expect(judge(status, headers, left)).toMatchObject(verdict);
  });

  it.each([
    ['the rest', { 'content-range': 'bytes 100-299/300', etag: '"a"' }, 'write'],
    ['the rest without a tag', { 'content-range': 'bytes 100-299/300' }, 'write'],
    ['the rest of an unknown length', { 'content-range': 'bytes 100-299/*' }, 'write'],
    ['another part', { 'content-range': 'bytes 0-299/300', etag: '"a"' }, 'begin-again'],
    [
      'the rest of another file',
      { 'content-range': 'bytes 100-299/300', etag: '"b"' },
      'begin-again',
    ],
    ['a part that says not which', {}, 'begin-again'],
  ])('with %s', (_, headers, kind) => {
    expect(judge(206, headers, begun).kind).toBe(kind);
  });

  it('with the rest goes on where the file ended', () => {
    expect(judge(206, { 'content-range': 'bytes 100-299/300' }, begun)).toEqual({
      kind: 'write',
      from: 100,
      total: 300,
    });
  });
});
