import { describe, expect, it } from 'vitest';
import { flagWords } from './flags.js';
import { commitmentWords, lateness, statusWords, verificationWords } from './initiative.js';
import { midSentence, sourceName, unitName, wholePhrase } from './vocabulary.js';

describe('commitments', () => {
  it.each([
    ['open', null, 'open'],
    ['overdue', 1, 'overdue by 1 day'],
    ['met-late', 49, 'met 49 days late'],
    ['met-on-time', null, 'met on time'],
    ['no-deadline', null, 'no deadline stated'],
  ])('%s (%s days) reads %s', (state, days, text) => {
    expect(lateness(state, days)).toBe(text);
  });

  it('keep an unknown state readable', () => {
    expect(commitmentWords('half-met')).toBe('half met');
    expect(statusWords('term-passed')).toBe('term passed, status unknown');
    expect(verificationWords('computed')).toBe('computed date');
  });
});

describe('flags', () => {
  it('have a word and a meaning', () => {
    expect(flagWords('withheld').word).toBe('withheld');
    expect(flagWords('withheld').meaning).toContain('not zero');
  });

  it('are never hidden when they are new', () => {
    expect(flagWords('brand-new')).toMatchObject({ word: 'brand new', tone: 'neutral' });
  });
});

describe('the whole that a share is of', () => {
  it('names stage and basis', () => {
    expect(wholePhrase('processing', 'world-production', 'Gallium')).toBe(
      'world processing of gallium',
    );
    expect(wholePhrase('extraction', 'eu-imports', 'Cobalt')).toBe('EU imports of mined cobalt');
    expect(wholePhrase('manufactured', 'eu-imports', 'Permanent magnets')).toBe(
      'EU imports of permanent magnets',
    );
    expect(wholePhrase('processing', 'eu-sourcing', 'REEs')).toBe('EU sourcing of processed REEs');
  });

  it('keeps abbreviations as they are', () => {
    expect(midSentence('HS 811292')).toBe('HS 811292');
    expect(midSentence('Heavy rare earths')).toBe('heavy rare earths');
  });
});

it('units and sources have names, and unknown ones keep their own', () => {
  expect(unitName(null)).toBe('shares as published');
  expect(unitName('Mm3')).toBe('million m³');
  expect(sourceName('usgs-mcs')).toContain('USGS');
  expect(sourceName('new-source')).toBe('new-source');
});
