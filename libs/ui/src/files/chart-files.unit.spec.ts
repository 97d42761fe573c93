import { describe, expect, it } from 'vitest';
import { type Provenance } from '@chokepoint/exports';
import { fileTable, withSvgProvenance } from './chart-files.js';
import { withPngTexts } from './png-text.js';

const PROVENANCE: Provenance = {
  title: 'China supplies 98 % & more',
  subtitle: 'Processing, World production',
  source: 'USGS: 2024 (31 January 2024)',
  licences: ['Public domain', 'CC BY 4.0'],
  methods: ['concentration@1'],
  publishedBy: null,
  knownAt: '1592',
  link: 'http://here/minerals/gallium?knownAt=1592',
};

describe('a file that is made of a chart', () => {
  it('holds the figures as they are, the unknown as unknown', () => {
    const columns = [
      { label: 'Period', numeric: false },
      { label: 'Share', numeric: true },
    ];
    const rows = [
      ['2022', 0.98],
      ['2023', null],
    ];
    expect(fileTable({ columns, rows })).toEqual({ columns: ['Period', 'Share'], rows });
  });

  it('has it inside an SVG, escaped', () => {
    const svg = withSvgProvenance('<svg width="1"><rect/></svg>', PROVENANCE);
    expect(svg).toMatch(/^<svg width="1"><title>China supplies 98 % &amp; more<\/title><metadata/);
    expect(svg).toContain('Known at ledger position: 1592');
    expect(svg).toMatch(/<rect\/><\/svg>$/);
  });
});

/** The smallest PNG: one grey pixel. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

/** Type, text and checksum of every chunk; the checksum is worked out bit by bit. */
function chunksOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks: { type: string; data: string; sound: boolean }[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const body = png.subarray(at + 4, at + 8 + length);
    let crc = 0xffffffff;
    for (const byte of body) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    const sound = (crc ^ 0xffffffff) >>> 0 === view.getUint32(at + 8 + length);
    const text = new TextDecoder().decode(body);
    chunks.push({ type: text.slice(0, 4), data: text.slice(4), sound });
    at += 12 + length;
  }
  return chunks;
}

describe('a PNG with texts', () => {
  it('has them behind its head, each with its checksum, and is otherwise what it was', () => {
    const chunks = chunksOf(
      withPngTexts(PNG, [
        ['Title', '98 % – über'],
        ['Link', 'http://x'],
      ]),
    );
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks.every(({ sound }) => sound)).toBe(true);
    expect(chunks[1]?.data).toBe('Title\0\0\0\0\u000098 % – über');
  });

  it('is refused where there is no PNG', () => {
    expect(() => withPngTexts(new Uint8Array(50), [])).toThrow(RangeError);
  });
});
