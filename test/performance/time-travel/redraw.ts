import type { Page } from 'playwright-core';

/** How long the page must stay as it is until it counts as drawn. */
const STILL_MS = 500;

declare global {
  interface Window {
    redraw: {
      /** When the key was pressed. */
      pressed: number;
      /** When something in the window, and when anything on the page, was last painted anew. */
      seen: number;
      all: number;
      /** Questions that were not answered yet. */
      asking: number;
    };
  }
}

/**
 * Watches the page from within; to be called before it is opened. A page that `savesData` asks nothing
 * ahead.
 */
export async function watchRedraws(page: Page, savesData: boolean): Promise<void> {
  await page.addInitScript((saveData) => {
    Object.defineProperty(navigator, 'connection', { value: { saveData } });
    const now = { pressed: 0, seen: 0, all: 0, asking: 0 };
    window.redraw = now;
    const ask = window.fetch.bind(window);
    window.fetch = async (...asked) => {
      now.asking += 1;
      try {
        return await ask(...asked);
      } finally {
        now.asking -= 1;
      }
    };
    const press = ({ timeStamp }: Event) => {
      Object.assign(now, { pressed: timeStamp, seen: timeStamp, all: timeStamp });
    };
    document.addEventListener('keydown', press, { capture: true });
    const isInWindow = ({ target }: MutationRecord): boolean => {
      const element = target instanceof Element ? target : target.parentElement;
      if (element === null || element.closest('head') !== null) return false;
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    };
    new MutationObserver((changes) => {
      // The mark that a chart is drawn is nothing to be seen.
      const drawn = changes.filter(({ attributeName }) => attributeName !== 'data-rendered');
      if (drawn.length === 0) return;
      const inWindow = drawn.some(isInWindow);
      // Behind the next frame: what was changed is then painted.
      requestAnimationFrame(() => {
        now.all = performance.now();
        if (inWindow) now.seen = now.all;
      });
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, savesData);
}

export interface Redraw {
  /** Milliseconds until nothing in the window changes any more, and nothing on the page. */
  readonly seen: number;
  readonly all: number;
}

/** Moves the time bar by a key, and waits until the page is at rest. */
export async function redrawAfter(page: Page, key: 'ArrowLeft' | 'ArrowRight'): Promise<Redraw> {
  await page.getByRole('slider', { name: 'Published by' }).press(key);
  await page.waitForFunction(
    (still) => window.redraw.asking === 0 && performance.now() - window.redraw.all > still,
    STILL_MS,
    { polling: 50 },
  );
  return page.evaluate(() => {
    const { pressed, seen, all } = window.redraw;
    return { seen: seen - pressed, all: all - pressed };
  });
}
