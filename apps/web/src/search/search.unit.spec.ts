import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './codec.js';
import { knowledgeSearch } from './knowledge-search.js';
import { formatFigure, parseFigure } from './figure-key.js';
import {
  exposureSearch,
  impactSearch,
  initiativeSearch,
  ledgerSearch,
  mineralSearch,
  overviewSearch,
  projectsSearch,
  releaseSearch,
  sourcesSearch,
} from './page-search.js';
import { formatLine, linesOf, without, withLine } from './portfolio.js';
import { formatProvenance, parseProvenance } from './provenance-key.js';

describe('the address', () => {
  it('is plain text that reads back as it was written', () => {
    const search = {
      publishedBy: '2023-12-31',
      knownAt: '1234',
      period: '2016/2020',
      q: 'rare earths & more',
    };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
    expect(stringifySearch({ publishedBy: '2023-12-31', knownAt: '1234' })).toBe(
      '?knownAt=1234&publishedBy=2023-12-31',
    );
  });

  it('is the same for one state, in whatever order it came about', () => {
    expect(stringifySearch({ b: '2', a: '1' })).toBe(stringifySearch({ a: '1', b: '2' }));
    expect(stringifySearch({ a: '', b: undefined })).toBe('');
  });
});

describe('the state of knowledge', () => {
  it('takes a day, a position, an instant', () => {
    expect(knowledgeSearch({ publishedBy: '2023-12-31', knownAt: '42' })).toEqual({
      publishedBy: '2023-12-31',
      knownAt: '42',
    });
    expect(knowledgeSearch({ knownAt: '2026-03-06T12:00:00Z' })).toEqual({
      knownAt: '2026-03-06T12:00:00Z',
    });
  });

  it('drops what is not one: a broken link shows the latest', () => {
    expect(
      knowledgeSearch({ publishedBy: '2023-02-30', knownAt: 'yesterday', why: '<script>' }),
    ).toEqual({});
    expect(knowledgeSearch({ publishedBy: 20231231 })).toEqual({});
  });
});

describe('pages', () => {
  it('keep what they know', () => {
    const mineral = {
      stage: 'processing',
      basis: 'world-production',
      suppliers: 'map',
      period: '2016/2020',
      sort: '-value',
    };
    expect(mineralSearch(mineral)).toEqual(mineral);
    expect(overviewSearch({ list: 'strategic', area: 'CN', since: 'crm-act' })).toEqual({
      list: 'strategic',
      area: 'CN',
      since: 'crm-act',
    });
    expect(impactSearch({ margin: '30', series: 'nickel~processing' })).toEqual({
      margin: '30',
      series: 'nickel~processing',
    });
    const projects = { reached: 'financing-closed', country: 'DE', initiative: 'crm-act' };
    expect(projectsSearch(projects)).toEqual(projects);
    expect(projectsSearch({ reached: 'built', country: 'Germany' })).toEqual({});
    expect(ledgerSearch({ type: 'ReleaseSealed', before: '100' })).toEqual({
      type: 'ReleaseSealed',
      before: '100',
    });
  });

  it('keep a link to what moved from before there was a chart, and one to a series', () => {
    const old = { outcome: 'hhi-eu-imports', q: 'magnes', sort: '-difference' };
    expect(initiativeSearch(old)).toEqual(old);
    const series = { mineral: 'boron', stage: 'extraction', moved: 'table', order: 'name' };
    expect(initiativeSearch({ ...series, placebos: 'hologram' })).toEqual(series);
  });

  it('drop what they do not', () => {
    expect(mineralSearch({ stage: 'melting', suppliers: 'hologram', other: 'x' })).toEqual({});
    expect(overviewSearch({ area: 'china', since: 'CRM Act' })).toEqual({});
    for (const margin of ['0', '31', '99', '2.5', 'ten'])
      expect(impactSearch({ margin })).toEqual({});
  });
});

describe('the figure whose history is shown', () => {
  const graphite = {
    mineral: 'graphite',
    stage: 'extraction',
    form: 'natural',
    basis: 'world-production',
    measure: 'production',
    source: 'usgs-mcs',
    period: '2016/2020',
    area: 'CN',
  };

  it.each([
    ['production', { ...graphite, partner: null }],
    ['trade', { ...graphite, partner: 'US' }],
  ])('of %s is named by the address, and the address takes it', (_, figure) => {
    const text = formatFigure(figure);
    expect(parseFigure(text)).toEqual(figure);
    expect(sourcesSearch({ figure: text })).toEqual({ figure: text });
  });

  it('is none when the name is not whole', () => {
    expect(parseFigure('graphite~extraction')).toBeNull();
    expect(parseFigure(`${formatFigure({ ...graphite, partner: 'US' })}~x`)).toBeNull();
    expect(parseFigure(formatFigure({ ...graphite, area: '', partner: null }))).toBeNull();
  });
});

describe('the figure whose rows are shown', () => {
  const figure = {
    mineral: 'gallium',
    stage: 'processing',
    basis: 'world-production',
    measure: 'production',
    source: 'usgs-mcs',
    period: '2016/2020',
    area: 'CN',
  } as const;

  it('is named by the address, and the address takes it', () => {
    const text = formatProvenance(figure);
    expect(parseProvenance(text)).toEqual(figure);
    expect(knowledgeSearch({ why: text })).toEqual({ why: text });
  });

  it('is none when the name is not whole', () => {
    expect(parseProvenance('gallium~processing')).toBeNull();
    expect(
      parseProvenance('gallium~melting~world-production~production~usgs-mcs~2023~CN'),
    ).toBeNull();
    expect(parseProvenance(`${formatProvenance(figure)}~more`)).toBeNull();
  });
});

describe('the reason whose rejected rows are shown', () => {
  it('is taken as it was printed, however long and in whatever words', () => {
    const reason = `The table is headed '2021 & 2022'; ${'x'.repeat(400)}`;
    const text = stringifySearch({ reason, field: '*' });
    expect(releaseSearch(parseSearch(text))).toEqual({ reason, field: '*' });
  });
});

describe('a portfolio', () => {
  it('stays in the address while every line is one', () => {
    const portfolio = 'gallium:processing:CN,cobalt:extraction:CD';
    expect(exposureSearch({ portfolio, bearing: 'any' })).toEqual({
      portfolio,
      bearing: 'any',
    });
    expect(linesOf(portfolio)).toEqual(portfolio.split(','));
    for (const broken of [
      'gallium',
      'gallium:smelting:CN',
      'gallium:processing:China',
      `${portfolio},`,
    ]) {
      expect(exposureSearch({ portfolio: broken })).toEqual({});
    }
    const line = 'gallium:processing:CN';
    const lines = (count: number): string => Array.from({ length: count }, () => line).join(',');
    expect(exposureSearch({ portfolio: lines(24) })).toEqual({ portfolio: lines(24) });
    expect(exposureSearch({ portfolio: lines(25) })).toEqual({});
  });

  it('takes a line once, and is gone with its last line', () => {
    const line = formatLine({ mineral: 'gallium', stage: 'processing', origin: 'CN' });
    expect(withLine([], line)).toBe('gallium:processing:CN');
    expect(withLine([line], line)).toBe(line);
    expect(without([line, 'cobalt:extraction:CD'], line)).toBe('cobalt:extraction:CD');
    expect(without([line], line)).toBeUndefined();
  });
});
