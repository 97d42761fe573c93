import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { fitsItsWidth, isAccessible, SHOTS } from './support/look.js';
import { sharedProductUrl } from './support/shared-product.js';

const url = sharedProductUrl();
let browser: Browser;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Four lines that bear in different ways. */
const PORTFOLIO =
  'gallium:processing:CN,germanium:processing:CN,cobalt:extraction:CD,nickel:extraction:ID';
const PAGES = [
  ['overview', '/', /^Overview/],
  ['minerals', '/minerals', /^Minerals/],
  ['mineral', '/minerals/permanent-magnets', /^Permanent magnets/],
  ['mineral-world', '/minerals/cobalt?stage=extraction&basis=world-production', /^Cobalt/],
  ['mineral-empty', '/minerals/gallium?publishedBy=2010-01-01', /^Gallium/],
  ['benchmarks', '/benchmarks', /^Benchmarks/],
  [
    'criticality',
    '/minerals/gallium?t=CN:1.5&governance=2024:2019/2023&assume=former-rates',
    /^Gallium/,
  ],
  ['group', '/minerals/light-rare-earths', /^Light rare earths/],
  ['initiatives', '/initiatives', /^Initiatives/],
  ['initiative', '/initiatives/eu-us-japan-framework-2026', /^EU-US-Japan framework/],
  ['impact', '/impact', /^Since October 2011/],
  ['impact-world', '/impact?outcome=hhi-world-production&margin=5', /^Since October 2011/],
  ['impact-empty', '/impact?publishedBy=2010-01-01', /^Since October 2011/],
  [
    'what-moved',
    '/initiatives/trilateral-conference?mineral=magnesium&stage=processing',
    /^EU-US-Japan Trilateral Conference/,
  ],
  [
    'what-moved-table',
    '/initiatives/crm-list-2017?moved=table&mineral=magnesium&series=table&placebos=table',
    /EU list/,
  ],
  ['what-if-empty', '/what-if', /^What if/],
  [
    'what-if',
    '/what-if?price=60&freight=2&buyerTonnes=200&floor=75&tariff=0.25&passThrough=0.6&stacking=net&strike=110&upsideShare=0.3&plantTonnes=5000&opex=40&debtMillion=300&debtRate=0.08&debtYears=10&stressPrice=45&discount=0.04&platformFee=0.005&switchingCost=60000&disruptionProbability=0.1&severity=0.5&marginLost=40&instrument=joint-purchase',
    /^What if/,
  ],
  ['commitments', '/commitments', /^Commitments/],
  ['scorecard', '/commitments?board=scorecard', /^Commitments/],
  ['owners', '/commitments?board=owners', /^Commitments/],
  ['positions', '/commitments?board=positions', /^Commitments/],
  ['perimeters', '/commitments?board=perimeters', /^Commitments/],
  ['exposure-empty', '/exposure', /^Exposure/],
  ['exposure', `/exposure?portfolio=${PORTFOLIO}`, /^Exposure/],
  ['commitments-empty', '/commitments?publishedBy=2010-01-01', /^Commitments/],
  ['record', '/record', /^A new initiative/],
  ['record-entry', '/record?initiative=eu-us-japan-framework-2026', /^What is recorded/],
  ['sources', '/sources', /^Sources/],
  [
    'revisions',
    '/sources?tab=revisions&figure=graphite~extraction~gross-weight~world-production~production~usgs-mcs~2022~CN',
    /^Sources/,
  ],
  ['freshness', '/sources?tab=sources', /^Sources/],
  ['precedence', '/sources?tab=precedence', /^Sources/],
  ['corrections-empty', '/sources?tab=corrections', /^Sources/],
  ['prices', '/minerals/copper?unit=USD%2Flb', /^Copper/],
  ['own-data', '/sources?tab=own', /^Sources/],
  ['projects', '/projects', /^Projects and offtakes/],
  ['projects-empty', '/projects?publishedBy=2010-01-01', /^Projects and offtakes/],
  ['project', '/projects/mp-materials-magnets', /^MP Materials/],
  ['stockpiles', '/stockpiles', /^Stockpiles/],
  ['diff', '/diff?from=usgs-mcs-2024&publishedBy=2025-02-28', /^What changed/],
  ['diff-empty', '/diff?from=2010-01-01&publishedBy=2010-02-01', /^What changed/],
  ['diff-figures', '/diff?of=figures&from=usgs-mcs-2023&mineral=graphite', /^What changed/],
  ['diff-register', '/diff?of=register&from=2026-01-01', /^What changed/],
  ['reviews-empty', '/reviews', /^Reviews/],
  ['methods', '/methods', /^Methods/],
  ['method', '/methods/supply-risk@1', /^Supply risk/],
  ['method-of-figures', '/methods/concentration', /^Concentration of supply/],
  ['method-own', '/methods/supply-risk-change@1', /^What a change/],
  ['method-versions', '/methods/import-reliance@1', /^Import reliance/],
  ['release', '/sources/usgs-mcs-2024', /^Mineral Commodity Summaries 2024/],
  ['ledger', '/ledger', /^Ledger/],
  ['event', '/ledger/{last}', /position \d+$/],
  [
    'provenance',
    '/minerals/gallium?why=gallium~processing~world-production~production~usgs-mcs~2023~CN',
    /^Gallium/,
  ],
  ['past', '/?publishedBy=2024-06-30', /^Overview/],
] as const;

/** The newest event that the notary has signed: of a later one there is no proof yet. */
async function lastEvent(): Promise<string> {
  const asked = async <T>(path: string) =>
    (await (await fetch(`${url}/api/v1/${path}`)).json()) as T;
  const { heads } = await asked<{ heads: { size: number }[] }>('ledger/heads?limit=1');
  const before = heads[0]!.size + 1;
  const { events } = await asked<{ events: { id: string }[] }>(
    `ledger/events?limit=1&before=${before}`,
  );
  return events[0]!.id;
}

/** What is still loading or being drawn. */
const UNFINISHED = '.skeleton, .chart:not([data-rendered="true"])';

const VIEWS = [
  { name: '1440-light', width: 1440, height: 900, colorScheme: 'light' },
  { name: '1440-dark', width: 1440, height: 900, colorScheme: 'dark' },
  { name: '390-light', width: 390, height: 844, colorScheme: 'light' },
  { name: '390-dark', width: 390, height: 844, colorScheme: 'dark' },
] as const;

describe.each(VIEWS)('at $name', ({ name: view, width, height, colorScheme }) => {
  it.each(PAGES)('%s is accessible, fits, and raises no error', async (name, path, heading) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(url + path.replace('{last}', await lastEvent()));
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ state: 'attached' });
    await expect.poll(() => page.locator(UNFINISHED).count(), { timeout: 30_000 }).toBe(0);
    await page.screenshot({ path: join(SHOTS, `${name}-${view}.png`), fullPage: true });
    await isAccessible(page);
    await fitsItsWidth(page);
    expect(errors).toEqual([]);
    await context.close();
  });
});

it('fits a screen of 360 px', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.sentence').waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await context.close();
});

it('needs less than 350 kB of gzipped JavaScript for the first page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    if (!/\.js$/.test(new URL(response.url()).pathname)) return;
    scripts.set(response.url(), gzipSync(await response.body()).length);
  });
  await page.goto(url);
  await page.locator('.sentence').waitFor();
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(350_000);
  await context.close();
});
