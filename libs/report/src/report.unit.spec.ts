import type { Concentration } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from './audit-report.js';
import { carriedFiles, citationOf, frozenHtml, type FrozenPage } from './frozen-html.js';
import { html } from './html.js';
import { reportHtml } from './report-html.js';
import { reportPdf } from './report-pdf.js';
import { seriesOf } from './series-of.js';

const period = (year: string, china: number): Concentration['periods'][number] => ({
  period: year,
  total: 1_000,
  printedTotal: null,
  shares: [
    {
      area: 'CN',
      name: 'China',
      share: china,
      value: china * 1_000,
      quality: 'reported',
      flags: [],
    },
    {
      area: 'JP',
      name: 'Japan',
      share: 1 - china,
      value: 1_000 * (1 - china),
      quality: 'reported',
      flags: [],
    },
  ],
  top1: { area: 'CN', share: china, low: china, high: china },
  top3: 1,
  hhi: { low: china ** 2 + (1 - china) ** 2, high: china ** 2 + (1 - china) ** 2 },
  effectiveSuppliers: null,
  above65: true,
  quality: 'reported',
  flags: ['corrected'],
  releases: ['usgs-mcs-2024~1'],
});
const ANSWER: Concentration = {
  ...{ mineral: 'gallium', stage: 'processing', basis: 'world-production', measure: 'production' },
  ...{ frequency: 'annual', unit: 'kg', source: 'usgs-mcs', precedence: null, alternatives: [] },
  ...{ method: 'concentration@1', knownAt: '40', publishedBy: null },
  periods: [period('2022', 0.9), period('2023', 0.8)],
  gaps: [],
};
const report = (change: Partial<AuditReport> = {}): AuditReport => ({
  title: 'Gallium: dependency on record',
  mineral: 'Gallium',
  state: { knownAt: '40', publishedBy: '2024-12-31' },
  head: { size: 42, root: 'ab', signedAt: '2026-03-01T00:00:00.000Z', keyId: 'k' },
  product: '0.1.0',
  series: [seriesOf('gallium', ANSWER)],
  corrections: [],
  releases: [
    {
      ...{ id: 'usgs-mcs-2024', title: 'MCS 2024', publisher: 'USGS', publishedOn: '2024-01-31' },
      ...{ licence: 'Public domain', attribution: 'USGS' },
    },
  ],
  methods: [{ method: 'concentration@1', title: 'Concentration', formula: 'HHI = sum(S_c^2)' }],
  files: [{ path: 'facts.csv', what: 'Facts', sha256: 'cd' }],
  ...change,
});

describe('a series in a report', () => {
  it('has its chart drawn without a browser, its figures, and their releases', () => {
    const { svg, table, releases, title } = seriesOf('gallium', ANSWER);
    expect(title).toContain('China');
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
    expect(svg).toContain('65 % rule');
    expect(table.rows).toEqual([
      ['2022', 'China', '90.0', '0.8200', '1,000', 'kg', 'corrected', 'usgs-mcs-2024~1'],
      ['2023', 'China', '80.0', '0.6800', '1,000', 'kg', 'corrected', 'usgs-mcs-2024~1'],
    ]);
    expect(releases).toEqual(['usgs-mcs-2024~1']);
  });

  it('says why there is no chart where there is no figure', () => {
    const none = seriesOf('gallium', { ...ANSWER, periods: [] });
    expect(none.svg).toBeNull();
    expect(none.notes.join()).not.toBe('');
  });

  it('is drawn the same each time', () => {
    expect(seriesOf('gallium', ANSWER)).toEqual(seriesOf('gallium', ANSWER));
  });
});

describe('the report as a page', () => {
  it('says state, head, licences, methods and files, and needs nothing from elsewhere', () => {
    const page = reportHtml(report());
    for (const said of ['position 40', '2024-12-31', 'Public domain', 'HHI = sum', 'facts.csv']) {
      expect(page).toContain(said);
    }
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|src="http|href="http/);
  });

  it('shows corrections with their reasons, and what is not known as such', () => {
    const correction = {
      ...{ figure: 'China, 2022', printed: '600 kg', corrected: '<b>1', reason: 'Restated' },
      status: 'holds',
    };
    const page = reportHtml(report({ corrections: [correction] }));
    expect(page).toContain('Restated');
    expect(page).toContain('&lt;b&gt;1');
    expect(reportHtml(report())).toContain('Nobody had corrected');
  });

  it('escapes what is put into it', () => {
    expect(html`<p title="${`"'&<`}">${['<i>', html`<b>${1}</b>`, null]}</p>`.text).toBe(
      '<p title="&quot;&#39;&amp;&lt;">&lt;i&gt;<b>1</b></p>',
    );
  });
});

describe('the report as PDF', () => {
  it('is a PDF, the same bytes each time', async () => {
    const [one, other] = [await reportPdf(report()), await reportPdf(report())];
    expect(Buffer.from(one.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(one.byteLength).toBeGreaterThan(10_000);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe('a frozen page', () => {
  const CSV = { name: 'gallium.csv', label: 'Figures (CSV)', mediaType: 'text/csv' };
  const frozen = (change: Partial<FrozenPage> = {}): FrozenPage => ({
    ...report(),
    address: 'https://here/frozen/1',
    view: 'https://here/minerals/gallium?knownAt=40',
    ...{ by: 'auditor-1', on: '2026-03-01', text: 'For the <annual> report' },
    series: [
      { ...seriesOf('gallium', ANSWER), files: [{ ...CSV, text: 'a,"b" & 100 %\r\n1,é\r\n' }] },
    ],
    ...change,
  });

  it('says who published it when, how to cite it, and needs no network and no script', () => {
    const page = frozenHtml(frozen());
    for (const said of [
      'by auditor-1',
      'Published on 2026-03-01',
      'For the &lt;annual&gt; report',
    ]) {
      expect(page).toContain(said);
    }
    expect(page).toContain(citationOf(frozen()));
    expect(citationOf(frozen())).toBe(
      'Chokepoint, ‘Gallium: dependency on record’, 2026-03-01, as known at ledger position 40, of what was published by 2024-12-31. https://here/frozen/1',
    );
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|src="|href="(?!data:)/);
  });

  it('gives back each file that it carries, byte for byte', () => {
    const page = frozenHtml(frozen());
    expect(carriedFiles(page)).toEqual([{ name: 'gallium.csv', text: 'a,"b" & 100 %\r\n1,é\r\n' }]);
    expect(carriedFiles('<p>another page</p>')).toEqual([]);
  });
});
