// How soon a page is drawn after a step of the time bar, and how soon two editions are compared.
import { loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { freePort, newDataDir, removeDataDir, startProduct } from '../../e2e/support/product.ts';
import { writePart } from '../results-page.ts';
import { type Redraw, redrawAfter, watchRedraws } from './redraw.ts';
import { report } from './report.ts';

const PAGES = ['/', '/minerals', '/minerals/gallium', '/minerals/graphite?stage=extraction'];
const QUESTIONS = [
  'diff?from=usgs-mcs-2024&to=usgs-mcs-2025',
  'diff/figures?from=usgs-mcs-2024&to=usgs-mcs-2025',
  'diff?from=usgs-mcs-2025&to=usgs-mcs-2026',
  'diff/figures?from=usgs-mcs-2025&to=usgs-mcs-2026',
];
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 30);
/** Beside the half second that a page has to be still: the pace of the button Play. */
const PAUSE_MS = 1_000;

const load = loadavg()[0] ?? 0;
const dataDir = newDataDir();
const product = await startProduct(dataDir, await freePort());
try {
  console.log('differences');
  const differences = [];
  for (const question of QUESTIONS) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await timeOf(question));
    differences.push({ question, times });
  }
  const browser = await launchBrowser();
  console.log('steps, nothing asked ahead');
  const alone = await stepsOf(browser, { savesData: true });
  console.log('steps');
  const ahead = await stepsOf(browser, { savesData: false });
  const version = browser.version();
  await browser.close();
  const text = report({ differences, alone, ahead, pages: PAGES, chromium: version, load });
  console.log(text);
  await writePart('Going back in time', text);
} finally {
  await product.interrupt();
  removeDataDir(dataDir);
}

/** Milliseconds until the whole answer has come. */
async function timeOf(question: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${product.url}/api/v1/${question}`);
  if (!response.ok) throw new Error(`${question}: ${response.status}`);
  await response.text();
  return performance.now() - started;
}

/** Every step over the whole time bar and back, on each page; no page was at any of the days before. */
async function stepsOf(
  browser: Browser,
  { savesData }: { readonly savesData: boolean },
): Promise<readonly Redraw[]> {
  const redraws: Redraw[] = [];
  for (const path of PAGES) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await watchRedraws(page, savesData);
    await page.goto(product.url + path);
    await page.waitForLoadState('networkidle');
    const slider = page.getByRole('slider', { name: 'Published by' });
    const first = async () => (await slider.getAttribute('aria-valuenow')) ?? '';
    for (const key of ['ArrowLeft', 'ArrowRight'] as const) {
      for (let before = ''; before !== (await first());) {
        before = await first();
        await page.waitForTimeout(PAUSE_MS);
        const redraw = await redrawAfter(page, key);
        if (before !== (await first())) redraws.push(redraw);
      }
    }
    await page.close();
  }
  return redraws;
}
