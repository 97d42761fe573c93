import { ok, refuse, type Result } from '@chokepoint/kernel';

/** A dataset of JSON-stat 2.0: a cube, the last dimension running fastest. */
export interface Cube {
  /** Code of the dataset: 'DS-045409'. */
  readonly dataset: string;
  /** When it was last updated, as printed. */
  readonly updated: string;
  readonly dimensions: readonly Dimension[];
  readonly cells: CubeCells;
}

/** The cells that have a value or a status; the publisher leaves out the others. */
export interface CubeCells {
  /** Their places in the cube, in ascending order. */
  readonly places: readonly number[];
  at(place: number): CubeCell;
}

export interface Dimension {
  readonly id: string;
  /** Codes of the categories, in the order of the cube. */
  readonly codes: readonly string[];
}

/** Both as text; '' where there is none. */
export interface CubeCell {
  readonly value: string;
  readonly status: string;
}

type Json = Readonly<Record<string, unknown>>;
type Held = Readonly<Record<number, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one) && one >= 0);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value.trim()
      : JSON.stringify(value);

/** What is wrong with a file that is no cube. */
class NoCube extends Error {}

/**
 * Takes a JSON-stat dataset apart, as Eurostat's API answers. Refuses 'unknown-layout' with what is
 * missing or does not fit: a dimension without its categories, sizes that do not agree with them, a
 * value outside the cube.
 */
export function parseCube(file: string, text: string): Result<Cube> {
  try {
    return ok(cubeOf(parsed(text)));
  } catch (error) {
    if (!(error instanceof NoCube)) throw error;
    return refuse(
      'unknown-layout',
      `The layout of ${file} is not known. Expected a dataset of JSON-stat 2.0. Found: ${error.message}.`,
      { file, expected: ['JSON-stat 2.0'], found: error.message },
    );
  }
}

function parsed(text: string): Json {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new NoCube('text that is no JSON');
  }
  if (!isObject(json)) throw new NoCube('JSON that is no object');
  return json;
}

function cubeOf(json: Json): Cube {
  if (json['class'] !== 'dataset' || json['version'] !== '2.0') {
    const found = Object.keys(json).join(', ').slice(0, 200);
    throw new NoCube(`no class 'dataset' of version '2.0', but: ${found}`);
  }
  const { id, size, dimension, extension } = json;
  if (!isTexts(id) || !isNumbers(size) || !isObject(dimension) || id.length !== size.length) {
    throw new NoCube('no id, size and dimension that agree');
  }
  const dimensions = id.map((name, index) => dimensionOf(name, size[index] ?? 0, dimension[name]));
  const places = size.reduce((product, one) => product * one, 1);
  return {
    dataset: isObject(extension) ? textOf(extension['id']) : '',
    updated: textOf(json['updated']),
    dimensions,
    cells: cellsOf(json['value'], json['status'], places),
  };
}

function dimensionOf(id: string, size: number, dimension: unknown): Dimension {
  const category = isObject(dimension) ? dimension['category'] : undefined;
  const codes = isObject(category) ? codesOf(category['index'], category['label']) : [];
  if (codes.length !== size || new Set(codes).size !== size) {
    throw new NoCube(`a dimension '${id}' whose ${size} categories are not told`);
  }
  return { id, codes };
}

/** The index is a list, or places by code; with a single category there may be its label only. */
function codesOf(index: unknown, label: unknown): string[] {
  if (isTexts(index)) return index;
  if (!isObject(index)) return isObject(label) ? Object.keys(label).slice(0, 2) : [];
  const codes = Object.entries(index).sort(([, a], [, b]) => Number(a) - Number(b));
  return codes.every(([, place], at) => place === at) ? codes.map(([code]) => code) : [];
}

/** Cells of which a value or a status is told, in the order of the cube. */
function cellsOf(value: unknown, status: unknown, places: number): CubeCells {
  // A single status is that of every value.
  const all = typeof status === 'string' ? status.trim() : undefined;
  const values = heldAt(value, places, 'value');
  const flags = all === undefined ? heldAt(status ?? {}, places, 'status') : [];
  const filled = flags.length === 0 ? values : [...new Set([...values, ...flags])];
  filled.sort((a, b) => a - b);
  return {
    places: filled,
    at: (place) => ({
      value: textOf((value as Held)[place]),
      status: all ?? textOf((status as Held | undefined)?.[place]),
    }),
  };
}

/** Places of a sparse object or a full list that are not blank; all of them lie inside the cube. */
function heldAt(held: unknown, places: number, what: string): number[] {
  if (!isObject(held) && !Array.isArray(held)) throw new NoCube(`no ${what}`);
  const found: number[] = [];
  for (const key of Object.keys(held)) {
    const place = Number(key);
    if (!/^\d+$/.test(key) || place >= places) {
      throw new NoCube(`a ${what} at '${key}', outside the cube of ${places}`);
    }
    if (textOf((held as Held)[place]) !== '') found.push(place);
  }
  return found;
}
