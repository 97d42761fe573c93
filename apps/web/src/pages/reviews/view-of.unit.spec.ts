import { describe, expect, it } from 'vitest';
import { addressAt, viewOf } from './view-of.js';

describe('a view of the product', () => {
  it('is its page without the state, and what it is of', () => {
    expect(
      viewOf('/minerals/gallium?stage=processing&publishedBy=2024-12-31&knownAt=7&why=a~b'),
    ).toEqual({
      address: '/minerals/gallium?stage=processing',
      mineral: 'gallium',
      initiative: null,
    });
    expect(viewOf('/initiatives/eu-plan-2026')).toMatchObject({ initiative: 'eu-plan-2026' });
    expect(viewOf('/diff?mineral=graphite')).toMatchObject({ mineral: 'graphite' });
    expect(viewOf('/')).toEqual({ address: '/', mineral: null, initiative: null });
  });

  it('has an address that shows it again as it was', () => {
    const view = viewOf('/minerals/gallium?stage=processing');
    expect(addressAt(view, { knownAt: '40', publishedBy: '2024-12-31' })).toBe(
      '/minerals/gallium?stage=processing&publishedBy=2024-12-31&knownAt=40',
    );
    expect(addressAt(viewOf('/'), { knownAt: '40', publishedBy: null })).toBe('/?knownAt=40');
  });
});
