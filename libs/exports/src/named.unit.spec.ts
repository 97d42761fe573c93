import { expect, it } from 'vitest';
import { namedIn } from './named.js';
import { provenanceLines } from './provenance.js';

const release = (id: string, publisher: string, edition: string, licence: string) => ({
  ...{ id, publisher, edition, licence },
  publishedOn: '2024-01-31',
});
const KNOWN = [
  release('usgs-mcs-2023', 'USGS', '2023', 'Public domain'),
  release('usgs-mcs-2024', 'USGS', '2024', 'Public domain'),
  release('comext-2024', 'Eurostat', '2024', 'CC BY 4.0'),
];

it('finds the releases and methods that a record names, however deep', () => {
  const record = { method: 'concentration@2', periods: [{ shares: [{ of: ['comext-2024'] }] }] };
  expect(namedIn(record, KNOWN)).toEqual({
    source: 'Eurostat: 2024 (2024-01-31)',
    licences: ['CC BY 4.0'],
    methods: ['concentration@2'],
  });
});

it('counts a corrected edition as its publisher’s, and names each licence once', () => {
  expect(namedIn([{ release: 'usgs-mcs-2023~1' }, { release: 'usgs-mcs-2024' }], KNOWN)).toEqual({
    source: 'USGS: 2023 (2024-01-31), 2024 (2024-01-31)',
    licences: ['Public domain'],
    methods: [],
  });
});

it('says how many editions it leaves out', () => {
  const many = Array.from({ length: 14 }, (_, at) => release(`r${at}`, 'USGS', `${at}`, 'PD'));
  const { source } = namedIn(many, many);
  expect(source).toMatch(/^USGS: 0 \(2024-01-31\), .* and 2 more$/);
});

it('says nothing of what it does not know', () => {
  expect(namedIn({ release: 'gone', value: 1, none: null }, KNOWN)).toEqual({
    source: '',
    licences: [],
    methods: [],
  });
  const of = { title: 'T', subtitle: '', ...namedIn({}, KNOWN) };
  const lines = provenanceLines({ ...of, publishedBy: null, knownAt: null, link: 'http://here' });
  expect(lines.map(([name]) => name)).toEqual(['Title', 'Published by', 'Link']);
});
