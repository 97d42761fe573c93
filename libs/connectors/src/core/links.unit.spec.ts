import { describe, expect, it } from 'vitest';
import { resolveKnownLink, resolveLink } from './links.js';

const FROM = 'https://data.example/items?page=1';

describe('a link', () => {
  it.each([
    ['/items?page=2', 'https://data.example/items?page=2'],
    ['?page=2#top', 'https://data.example/items?page=2'],
    ['https://files.example/a.csv', 'https://files.example/a.csv'],
  ])('%s is followed', (to, value) => {
    expect(resolveLink(FROM, to)).toEqual({ ok: true, value });
  });

  it.each([
    'http://files.example/a.csv',
    'http://data.example/a.csv',
    'ftp://data.example/a.csv',
    'file:///etc/hosts',
    'https://user:secret@data.example/a.csv',
  ])('%s is not', (to) => {
    const link = resolveLink(FROM, to);
    expect(link).toMatchObject({ error: { code: 'unsafe-link' } });
    expect(JSON.stringify(link)).not.toContain('secret');
  });

  it('that is no address is refused', () => {
    expect(resolveLink(FROM, 'https://')).toMatchObject({ error: { code: 'bad-link' } });
  });

  it('without https stays on its host', () => {
    const from = 'http://127.0.0.1:8080/a';
    expect(resolveLink(from, '/b').ok).toBe(true);
    expect(resolveLink(from, 'http://127.0.0.1:8081/b').ok).toBe(false);
  });
});

it('a link in an answer leads to hosts of the publisher only', () => {
  const hosts = ['files.example'];
  expect(resolveKnownLink(FROM, 'https://files.example/a', hosts).ok).toBe(true);
  expect(resolveKnownLink(FROM, 'https://other.example/a', hosts)).toMatchObject({
    error: { code: 'foreign-link' },
  });
});
