import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { look } from './support/look.js';
import {
  freePort,
  newDataDir,
  type Product,
  removeDataDir,
  startProduct,
} from './support/product.js';

const TOKEN = 'a-secret-for-the-register';

let product: Product;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  product = await startProduct(newDataDir(), await freePort(), {
    CHOKEPOINT_WRITE_TOKEN: TOKEN,
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
  });
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.on('pageerror', (error) => errors.push(error.message));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.interrupt();
  if (product) removeDataDir(product.dataDir);
});

/** Says the same as the form does, as somebody else. */
const said = (path: string, body: object) =>
  fetch(`${product.url}/api/v1/initiatives/eu-plan-2026/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const dated = {
  on: '2026-05-01',
  precision: 'day',
  citations: [{ publisher: 'Register', title: 'Minutes', verification: 'primary' }],
};

const record = () => page.getByRole('form', { name: 'Record the statement' });
async function cite(): Promise<void> {
  await record().getByLabel('Publisher').fill('European Commission');
  await record().getByLabel('Title of the source').fill('Minutes of the meeting');
}

describe('whoever keeps the register', () => {
  it('announces an initiative', async () => {
    await page.goto(`${product.url}/initiatives`);
    await page.getByRole('link', { name: 'Record a new initiative' }).click();
    await page.getByLabel('Id of the initiative').fill('eu-plan-2026');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel('Write token').fill(TOKEN);
    await record().getByLabel('Name', { exact: true }).fill('EU plan of 2026');
    await record().getByLabel('Type').selectOption('plan');
    await record()
      .getByLabel(/^Minerals/)
      .fill('gallium, kryptonite');
    await record().getByLabel('Summary').fill('A plan that is not there yet.');
    await record()
      .getByLabel(/^Happened on/)
      .fill('2026-05-01');
    await cite();
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/no mineral 'kryptonite'/).waitFor();
    await record()
      .getByLabel(/^Minerals/)
      .fill('gallium');
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await page.getByText(/statement 1, recorded/).waitFor();
  });

  it('records a promise that is due', async () => {
    await page.getByLabel('What is to be said').selectOption('CommitmentMade');
    await record().getByLabel('Id of the commitment').fill('roadmap');
    await record().getByLabel('Deliverable').fill('A roadmap');
    await record().getByLabel('Wording').selectOption('commit');
    await record()
      .getByLabel(/^Due on/)
      .fill('2026-06-10');
    await record()
      .getByLabel(/^Owners/)
      .fill('EU');
    await record()
      .getByLabel(/^Measured by/)
      .fill('100; t; gallium');
    await record()
      .getByLabel(/^Happened on/)
      .fill('2026-05-02');
    await cite();
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/statement 2, recorded/).waitFor();
    await look(page, 'record');
  });

  it('is told when somebody else wrote meanwhile, and keeps what was typed', async () => {
    await page.getByLabel('What is to be said').selectOption('StepRecorded');
    await record().getByLabel('What', { exact: true }).fill('The first meeting.');
    await record()
      .getByLabel(/^Happened on/)
      .fill('2026-05-20');
    await cite();
    const other = await said('statements', {
      expectedRevision: 2,
      statement: { type: 'SourceStated', data: { ...dated, subject: 'money', value: 'none' } },
    });
    expect(other.status).toBe(200);
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/changed meanwhile by api \(3 SourceStated\)/).waitFor();
    await look(page, 'record-moved');
    await page.getByRole('button', { name: 'Review what changed' }).click();
    await page.getByText(/statement 3, recorded/).waitFor();
    expect(await record().getByLabel('What', { exact: true }).inputValue()).toBe(
      'The first meeting.',
    );
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/statement 4, recorded/).waitFor();
  });

  it('corrects a date, and the history keeps the one before', async () => {
    await page.getByRole('button', { name: 'Correct statement 2' }).click();
    expect(
      await record()
        .getByLabel(/^Due on/)
        .inputValue(),
    ).toBe('2026-06-10');
    await record()
      .getByLabel(/^Due on/)
      .fill('2026-06-20');
    await record().getByLabel('Why it was wrong').fill('A misprint.');
    await look(page, 'record-correct');
    // The history comes back before all else does, and somebody who is quick goes on at once.
    const slow = /\/api\/v1\/(?!.*\/history)/;
    await page.route(slow, async (route) => {
      if (route.request().method() === 'GET') await delay(1_000);
      await route.continue();
    });
    const allElse = page.waitForResponse(
      (response) => slow.test(response.url()) && response.request().method() === 'GET',
    );
    await record().getByRole('button', { name: 'Correct it' }).click();
    await page.getByText('Corrected by statement 5.').waitFor();
    await page.getByRole('button', { name: 'Retract statement 4' }).click();
    const retract = page.getByRole('form', { name: 'Retract the statement' });
    await allElse;
    await page.unroute(slow);
    // What would close the form does so now.
    await delay(500);
    await retract.getByLabel(/^Happened on/).fill('2026-05-21');
    await retract.getByLabel('Publisher').fill('European Commission');
    await retract.getByLabel('Title of the source').fill('Minutes');
    await retract.getByLabel('Why it was wrong').fill('No meeting took place.');
    await retract.getByRole('button', { name: 'Retract it' }).click();
    await page.getByText('Retracted by statement 6.').waitFor();
    await look(page, 'record-history');
  });

  it('sees the promise overdue among all promises, without an owner in the EU', async () => {
    await page.getByRole('link', { name: 'To the page of the initiative' }).click();
    await page.getByRole('heading', { level: 1, name: 'EU plan of 2026' }).waitFor();
    await expect
      .poll(() => page.getByRole('group', { name: 'Commitments' }).innerText())
      .toMatch(/A roadmap[\s\S]*Measured by 100 t of gallium[\s\S]*20 June 2026/);
    await page.getByRole('link', { name: 'Commitments', exact: true }).click();
    const promises = page.getByRole('table', { name: 'Promises' });
    await expect.poll(() => promises.innerText()).toMatch(/A roadmap[\s\S]*overdue by \d+ days/);
    for (const tab of ['Scorecard', 'Owners', 'Positions']) {
      await page.getByRole('tab', { name: tab }).click();
      await page
        .getByRole('tabpanel')
        .getByRole('table')
        .or(page.locator('.empty'))
        .first()
        .waitFor();
    }
  });

  it('defines a perimeter by an instrument, and puts a country outside it', async () => {
    const { status } = await said('statements', {
      expectedRevision: 6,
      statement: {
        type: 'InstrumentIntroduced',
        data: { ...dated, kind: 'finance', status: 'in-force', description: 'Loans.' },
      },
    });
    expect(status).toBe(200);
    await page.goto(`${product.url}/record?initiative=eu-plan-2026&statement=PerimeterDefined`);
    await page.getByLabel('Write token').fill(TOKEN);
    await record()
      .getByLabel(/^Perimeter/)
      .fill('trusted');
    await record()
      .getByLabel(/^Version/)
      .fill('1');
    await record().getByLabel('By whom').fill('European Commission');
    await record().getByLabel('Status').selectOption('adopted');
    await record().getByLabel('Definition').fill('Countries that signed.');
    await record()
      .getByLabel(/^Criteria/)
      .fill('treaty; Has signed the treaty.');
    await record()
      .getByLabel(/^Happened on/)
      .fill('2026-05-10');
    await cite();
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/statement 8, recorded/).waitFor();
    await page.getByLabel('What is to be said').selectOption('PerimeterMembershipStated');
    await record()
      .getByLabel(/^Perimeter/)
      .fill('trusted');
    await record()
      .getByLabel(/^Country/)
      .fill('KZ');
    await record().getByLabel('Standing').selectOption('outside');
    await record()
      .getByLabel(/^Criterion/)
      .fill('treaty');
    await record().getByLabel('What', { exact: true }).fill('It did not sign.');
    await record()
      .getByLabel(/^Happened on/)
      .fill('2026-05-11');
    await cite();
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/statement 9, recorded/).waitFor();
    await page.goto(`${product.url}/commitments?board=perimeters`);
    const panel = page.getByRole('region', { name: /^trusted/ });
    await expect.poll(() => panel.innerText()).toMatch(/Kazakhstan[\s\S]*outside[\s\S]*treaty/);
    await look(page, 'perimeters-recorded');
  });

  it('sees what that means for what it buys from there', async () => {
    await page.getByRole('link', { name: 'Exposure', exact: true }).first().click();
    await page.getByText('The portfolio is empty.').waitFor();
    const form = page.getByRole('form', { name: 'Add a line' });
    await form.getByLabel('Mineral').selectOption('gallium');
    await form.getByLabel(/^From/).fill('kz');
    await form.getByRole('button', { name: 'Add' }).click();
    const bears = page.getByRole('table', { name: /^Instruments that bear/ });
    await expect
      .poll(() => bears.innerText())
      .toMatch(/risk[\s\S]*finance[\s\S]*live[\s\S]*puts Kazakhstan outside the perimeter/);
    expect(new URL(page.url()).searchParams.get('portfolio')).toBe('gallium:processing:KZ');
    await look(page, 'exposure-recorded');
    await page.getByRole('button', { name: /^Remove Gallium/ }).click();
    await page.getByText('The portfolio is empty.').waitFor();
  });

  it('records one project, its decision and who takes its output', async () => {
    await page.goto(`${product.url}/projects`);
    await page.getByLabel('Id of the project').fill('gallium-works');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel('Write token').fill(TOKEN);
    await record().getByLabel('Name', { exact: true }).fill('Gallium works');
    await record()
      .getByLabel(/^Minerals/)
      .fill('gallium');
    await record()
      .getByLabel(/^Initiative/)
      .fill('no-plan');
    await record()
      .getByLabel(/^Happened on/)
      .fill('2026-05-12');
    await cite();
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/no initiative 'no-plan'/).waitFor();
    await record()
      .getByLabel(/^Initiative/)
      .fill('eu-plan-2026');
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByLabel('What is to be said').selectOption('ProjectStageReached');
    await record().getByLabel('Stage reached').selectOption('fid');
    await record()
      .getByLabel(/^Happened on/)
      .fill('2026-05-20');
    await cite();
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded as statement 2.').waitFor();
    await page.getByLabel('What is to be said').selectOption('OfftakeAgreed');
    await record().getByLabel('Buyer', { exact: true }).fill('Motor works');
    await record()
      .getByLabel(/^Mineral/)
      .fill('gallium');
    await record()
      .getByLabel(/^Share of the output/)
      .fill('1.4');
    await record()
      .getByLabel(/^Happened on/)
      .fill('2026-05-21');
    await cite();
    await record().getByRole('button', { name: 'Record it' }).click();
    await record().locator('.reason').waitFor();
    await record()
      .getByLabel(/^Share of the output/)
      .fill('0.4');
    await record().getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded as statement 3.').waitFor();
    await look(page, 'record-project');
    await page.getByRole('link', { name: 'To the page of the project' }).click();
    await page.getByRole('heading', { level: 1, name: 'Gallium works' }).waitFor();
    await expect
      .poll(() => page.locator('main, .page').first().innerText())
      .toMatch(/Motor works[\s\S]*40/);
    expect(errors).toEqual([]);
  });

  it('takes the register along, and brings one by a file', async () => {
    await page.goto(`${product.url}/record`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the register (JSON)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('register.json');
    const register = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      entries: { id: string; statements: { data: object }[] }[];
    };
    const bring = (changed: object) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'register.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(changed)),
      });
    await page.getByLabel('Write token').fill(TOKEN);
    await bring(register);
    await page.getByText('All of it is recorded already.').waitFor();
    const [entry] = register.entries;
    await bring({ ...register, entries: [{ ...entry, id: 'no id' }] });
    await page.getByText('The register was not taken').waitFor();
    await bring({
      ...register,
      entries: [{ id: 'brought-plan-2026', statements: entry!.statements.slice(0, 1) }],
    });
    const added = page.getByRole('table', { name: 'What is added' });
    await expect.poll(() => added.innerText()).toMatch(/brought-plan-2026[\s\S]*EU plan of 2026/);
    await look(page, 'record-exchange');
    await page.getByRole('button', { name: 'Import 1 statement' }).click();
    await page.getByText('1 statement recorded.').waitFor();
    await page.goto(`${product.url}/record?initiative=brought-plan-2026`);
    await page.getByText(/statement 1, recorded/).waitFor();
    expect(errors).toEqual([]);
  });
});
