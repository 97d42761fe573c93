import { createHash } from 'node:crypto';
import { canonicalJson } from '@chokepoint/kernel';
import { expect, test } from 'vitest';
import { contentHash } from './content-hash.js';
import type { NewEvent } from './event.js';

const event: NewEvent = {
  id: '00000000-0000-4000-8000-000000000001',
  type: 'SupplyReported',
  schemaVersion: 1,
  data: { mineral: 'gallium', rows: [['CN', null, '2023', 600_000]], ü: 'é"\n' },
  metadata: { actor: 'importer' },
};

test('the hash is the SHA-256 of the canonical JSON of the event with its stream', () => {
  const whole = canonicalJson({ ...event, stream: 'release-usgs-mcs-2024' });
  const expected = createHash('sha256').update(whole, 'utf8').digest('hex');
  expect(contentHash('release-usgs-mcs-2024', event)).toBe(expected);
});

// Computed once by another program (Python's json and hashlib).
test('the hash never changes between versions of this product', () => {
  expect(contentHash('release-usgs-mcs-2024', event)).toBe(
    'd855165c0180d6b62fbde67b0a630db8f30548e2a430610c75077ce297ca29b4',
  );
});

test.each([
  ['id', { id: '00000000-0000-4000-8000-000000000002' }],
  ['type', { type: 'TradeReported' }],
  ['schema version', { schemaVersion: 2 }],
  ['data', { data: { mineral: 'germanium' } }],
  ['metadata', { metadata: { actor: 'somebody' } }],
])('another %s gives another hash', (_, changed) => {
  expect(contentHash('s', { ...event, ...changed })).not.toBe(contentHash('s', event));
});

test('another stream gives another hash; another order of members does not', () => {
  expect(contentHash('t', event)).not.toBe(contentHash('s', event));
  const reordered = Object.fromEntries(Object.entries(event).toReversed()) as unknown as NewEvent;
  expect(contentHash('s', reordered)).toBe(contentHash('s', event));
});
