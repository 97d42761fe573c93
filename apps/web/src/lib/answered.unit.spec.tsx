import { type UseQueryResult } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Answered, AnsweredPage } from './answered.js';

const result = (state: object) => state as UseQueryResult<readonly string[]>;
const AWAITED = result({ isError: false, data: undefined });
const FAILED = result({ isError: true, error: new Error('Gone.'), data: ['CN'] });
const ANSWERED = result({ isError: false, data: ['CN', 'US'] });

const panel = (found: typeof AWAITED) =>
  renderToStaticMarkup(
    <Answered found={found} what="the suppliers" height={470}>
      {(areas) => <p>{areas.join(', ')}</p>}
    </Answered>,
  );
const page = (found: typeof AWAITED) =>
  renderToStaticMarkup(
    <AnsweredPage found={found} what="EU imports" height={900} heading="gallium">
      {(areas) => <div className="page">{areas.join(', ')}</div>}
    </AnsweredPage>,
  );

describe('a panel of one answer', () => {
  it('holds its place while it waits', () => {
    expect(panel(AWAITED)).toMatch(/style="height:470px" role="status".*Loading the suppliers/);
  });

  it('says what did not come, and offers to ask again', () => {
    expect(panel(FAILED)).toMatch(/role="alert".*The suppliers could not be loaded\..*Try again/);
    expect(panel(FAILED)).not.toContain('CN');
  });

  it('shows the answer alone once it is there', () => {
    expect(panel(ANSWERED)).toBe('<p>CN, US</p>');
  });
});

describe('a page about one answer', () => {
  it('has a heading of its own only where none came', () => {
    expect(page(FAILED)).toMatch(/^<div class="page"><h1>gallium<\/h1>.*EU imports could not be/);
    expect(page(AWAITED)).toMatch(/^<div class="page"><div class="skeleton"/);
    expect(page(ANSWERED)).toBe('<div class="page">CN, US</div>');
  });
});
