import { type Provenance, provenanceLines } from '@chokepoint/exports';
import { withPngTexts } from './png-text.js';

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export const saveText = (text: string, name: string, type: string): void =>
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);

const SVG = 'http://www.w3.org/2000/svg';
const LINE = 18;
const HEAD = 56;
const MARGIN = 12;

function caption(text: string, y: number, size: number, colour: string): SVGTextElement {
  const node = document.createElementNS(SVG, 'text');
  node.setAttribute('x', String(MARGIN));
  node.setAttribute('y', String(y));
  node.setAttribute('font-size', String(size));
  node.setAttribute('font-family', 'Inter, system-ui, sans-serif');
  node.setAttribute('fill', colour);
  node.textContent = text;
  return node;
}

export interface Captions {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly ink: string;
  readonly paper: string;
}

/** The drawn chart with its title, subtitle and source line, so that a picture alone can be cited. */
export function svgPicture(
  drawn: SVGSVGElement,
  { title, subtitle, source, ink, paper }: Captions,
): string {
  const { width, height } = drawn.getBoundingClientRect();
  const total = height + HEAD + LINE + MARGIN;
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(total));
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', paper);
  const chart = drawn.cloneNode(true) as SVGSVGElement;
  chart.setAttribute('y', String(HEAD));
  picture.append(ground, caption(title, 24, 14, ink), caption(subtitle, 42, 11, ink), chart);
  picture.append(caption(source, total - MARGIN, 11, ink));
  return new XMLSerializer().serializeToString(picture);
}

/** Paints an SVG text onto a canvas at twice its size, and writes into it where it comes from. */
export async function pngPicture(svg: string, provenance: Provenance): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      'image/png',
    );
  });
  const bytes = new Uint8Array(await drawn.arrayBuffer());
  const named = withPngTexts(bytes, provenanceLines(provenance));
  return new Blob([named.buffer as ArrayBuffer], { type: 'image/png' });
}
