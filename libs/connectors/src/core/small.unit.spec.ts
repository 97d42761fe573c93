import { describe, expect, it } from 'vitest';
import { isAccepted, looksLikePage, MEDIA } from './content-type.js';
import { redact } from './secrets.js';
import { eachYear, parseYears } from './years.js';

describe('years', () => {
  it('are one or a range', () => {
    expect(parseYears('2023')).toEqual({ ok: true, value: { from: 2023, to: 2023 } });
    const range = parseYears(' 2021-2023');
    expect(range.ok && eachYear(range.value)).toEqual([2021, 2022, 2023]);
  });

  it.each(['', '23', '2023-2021', '2021-', '2021,2022', '1900-2026'])('are not %s', (text) => {
    expect(parseYears(text)).toMatchObject({ error: { code: 'not-years' } });
  });
});

describe('media types', () => {
  it('are compared without their parameters', () => {
    expect(isAccepted('Text/CSV; charset=UTF-8', MEDIA.csv)).toBe(true);
    expect(isAccepted('text/html', MEDIA.csv)).toBe(false);
    expect(isAccepted(undefined, MEDIA.csv)).toBe(false);
  });

  it('do not hide a page', () => {
    expect(looksLikePage('\ufeff\n<!DOCTYPE html><title>Sorry')).toBe(true);
    expect(looksLikePage('<HTML lang="en">')).toBe(true);
    expect(looksLikePage('DATAFLOW,LAST UPDATE,freq')).toBe(false);
    expect(looksLikePage('<htmlish>')).toBe(false);
  });
});

it('secrets are taken out of a text as they are and as an address writes them', () => {
  expect(redact('key a/b c, a%2Fb%20c', ['a/b c'])).toBe('key ***, ***');
  expect(redact('http://abc.example/ABC and a.c', ['aBc', 'a.c'])).toBe(
    'http://***.example/*** and ***',
  );
  expect(redact('nothing', [''])).toBe('nothing');
});
