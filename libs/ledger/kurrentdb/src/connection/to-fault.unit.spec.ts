import { UnavailableError, UnsupportedError } from '@kurrent/kurrentdb-client';
import { expect, test } from 'vitest';
import { KurrentFault } from './kurrent-fault.js';
import { toFault } from './to-fault.js';

const bare = (code: number) => Object.assign(new Error(`${code} FAILED`), { code });

test.each([
  ['a class of the client', new UnavailableError(), 'kurrentdb-unreachable'],
  ['a bare status', bare(14), 'kurrentdb-unreachable'],
  ['a bare deadline', bare(4), 'kurrentdb-deadline'],
  ['a bare denial', bare(7), 'kurrentdb-access-denied'],
  ['a message over the limit of gRPC', bare(8), 'kurrentdb-too-large'],
  ['a feature that is missing', new UnsupportedError('x', '25.1'), 'kurrentdb-too-old'],
  [
    'gossip that found nobody',
    new Error('Failed to discover after 10 attempts.'),
    'kurrentdb-unreachable',
  ],
  ['anything else', new Error('out of paper'), 'kurrentdb-failed'],
  ['what is no error', 'out of paper', 'kurrentdb-failed'],
])('%s becomes one kind of fault', (_, error, code) => {
  expect(toFault(error)).toMatchObject({ name: 'KurrentFault', code });
});

test('a fault stays what it is, and an error is kept as its cause', () => {
  const fault = new KurrentFault('kurrentdb-damaged', 'Look.');
  expect(toFault(fault)).toBe(fault);
  const error = bare(14);
  expect(toFault(error).cause).toBe(error);
  expect(toFault(error).passes).toBe(true);
});
