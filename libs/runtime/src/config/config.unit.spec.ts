import { expect, it } from 'vitest';
import { readConfig } from './config.js';
import { settingRows } from './settings.js';

it('needs no setting at all', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    value: {
      dataDir: '.data',
      databaseUrl: null,
      kurrentdbUrl: null,
      host: '127.0.0.1',
      port: 4780,
      url: 'http://127.0.0.1:4780',
      publicUrl: null,
      loadShippedFacts: true,
      projections: true,
      analyses: true,
      rateLimit: 6000,
      writeToken: null,
      notaryKey: null,
      notaryKeyFile: null,
      headsFile: null,
      notaryMinutes: 10,
      fetch: [],
      fetchSchedule: null,
      fetchDir: null,
      fetchBases: {},
      fetchProxy: null,
      comtradeKey: null,
      logLevel: 'warn',
    },
  });
});

it('takes an empty variable for one that is not given', () => {
  expect(readConfig({ CHOKEPOINT_PORT: '', DATABASE_URL: '' })).toMatchObject({
    value: { port: 4780, databaseUrl: null },
  });
});

it('names every variable that cannot be used', () => {
  const read = readConfig({
    CHOKEPOINT_PORT: '99999',
    DATABASE_URL: 'mysql://x',
    LOG_LEVEL: 'loud',
  });
  expect(read).toMatchObject({ ok: false, error: { code: 'bad-settings' } });
  expect(!read.ok && read.error.message).toMatch(/DATABASE_URL.*CHOKEPOINT_PORT.*LOG_LEVEL/);
});

it('takes a secret for writing only when it is long enough and fits a header', () => {
  const secret = 'sixteen-letters!';
  expect(readConfig({ CHOKEPOINT_WRITE_TOKEN: secret })).toMatchObject({
    value: { writeToken: secret },
  });
  for (const bad of ['fifteen-letters', 'with spaces in between', 'with\nline-break-in-it']) {
    const read = readConfig({ CHOKEPOINT_WRITE_TOKEN: bad });
    expect(!read.ok && read.error.message).toMatch(/CHOKEPOINT_WRITE_TOKEN: Give at least 16/);
    expect(JSON.stringify(read)).not.toContain(bad);
  }
});

it('takes a KurrentDB beside either database, and repeats no password of a wrong address', () => {
  expect(readConfig({ KURRENTDB_URL: 'kurrentdb+discover://a:b@host?tls=true' })).toMatchObject({
    value: { databaseUrl: null, kurrentdbUrl: 'kurrentdb+discover://a:b@host?tls=true' },
  });
  const read = readConfig({ KURRENTDB_URL: 'http://admin:opensesame@host:2113' });
  expect(!read.ok && read.error.message).toMatch(/KURRENTDB_URL: Write kurrentdb:/);
  expect(JSON.stringify(read)).not.toContain('opensesame');
});

it('explains each setting with its fallback', () => {
  expect(settingRows()).toContainEqual({
    name: 'CHOKEPOINT_PORT',
    fallback: '4780',
    meaning: 'Port of the API and the web page; 0 takes a free one.',
  });
  expect(settingRows().find(({ name }) => name === 'DATABASE_URL')?.fallback).toBeNull();
});

it('fetches from publishers only where it is told what and when', () => {
  const both = {
    CHOKEPOINT_FETCH: 'worldbank-wgi, ecb-exr',
    CHOKEPOINT_FETCH_SCHEDULE: '30 5 * * 1',
  };
  expect(readConfig(both)).toMatchObject({
    value: { fetch: ['worldbank-wgi', 'ecb-exr'], fetchSchedule: '30 5 * * 1' },
  });
  for (const name of ['CHOKEPOINT_FETCH', 'CHOKEPOINT_FETCH_SCHEDULE'] as const) {
    const read = readConfig({ [name]: both[name] });
    expect(!read.ok && read.error.message).toMatch(/both, or neither/);
  }
});

it.each([
  ['CHOKEPOINT_FETCH', 'ecb', /no connector ecb; known are .*ecb-exr/],
  ['CHOKEPOINT_FETCH_SCHEDULE', '* * * * * *', /Write minute, hour/],
  ['CHOKEPOINT_FETCH_SCHEDULE', '61 5 * * 1', /Write minute, hour/],
  ['CHOKEPOINT_FETCH_BASES', 'ecb-exr', /Write CONNECTOR=https/],
  ['CHOKEPOINT_FETCH_BASES', 'ecb-exr=http://mirror.example/', /Write CONNECTOR=https/],
  ['CHOKEPOINT_FETCH_BASES', 'ecb-exr=https://user:opensesame@mirror.example/', /Write CONNECTOR/],
  ['CHOKEPOINT_FETCH_PROXY', 'socks://user:opensesame@host', /Write http:/],
  ['CHOKEPOINT_COMTRADE_KEY', 'open sesame opensesame', /as the publisher shows it/],
])('refuses %s=%s and repeats no secret', (name, value, why) => {
  const read = readConfig({ [name]: value });
  expect(!read.ok && read.error.message).toMatch(why);
  expect(JSON.stringify(read)).not.toContain('opensesame');
});

it('takes other base addresses, by https or on this machine', () => {
  const bases = 'ecb-exr=https://mirror.example/x, bgs-wms=http://127.0.0.1:8080/';
  expect(readConfig({ CHOKEPOINT_FETCH_BASES: bases })).toMatchObject({
    value: {
      fetchBases: { 'ecb-exr': 'https://mirror.example/x/', 'bgs-wms': 'http://127.0.0.1:8080/' },
    },
  });
});

it.each([
  ['https://chokepoint.example/', 'https://chokepoint.example'],
  ['https://example.org/chokepoint/', 'https://example.org/chokepoint'],
])('takes the address %s for links', (given, publicUrl) => {
  expect(readConfig({ CHOKEPOINT_PUBLIC_URL: given })).toMatchObject({ value: { publicUrl } });
});

it.each([
  'ftp://x.example',
  'chokepoint.example',
  'https://x.example/?a=1',
  'https://x.example/#a',
])('refuses %s as the address for links', (given) => {
  const read = readConfig({ CHOKEPOINT_PUBLIC_URL: given });
  expect(!read.ok && read.error.message).toMatch(/CHOKEPOINT_PUBLIC_URL/);
});
