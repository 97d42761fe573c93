import { isIsoDate, type IsoDate } from '@chokepoint/kernel';
import type { FileEdition } from './comext-file.js';

/** 'EU trade since 1988 by HS2-4-6 and CN8': the dataset whose products are codes of CN8. */
export const CN8_DATASETS: readonly string[] = ['DS-045409'];

/** 'DS-045409' of 'ESTAT:DS-045409(1.0)' or of the bare code; `undefined` for other datasets. */
export function datasetOf(printed: string): string | undefined {
  const code = /^(?:ESTAT:)?([A-Z]+-\d+)(?:\(\d+(?:\.\d+)*\))?$/i.exec(printed)?.[1]?.toUpperCase();
  return code !== undefined && CN8_DATASETS.includes(code) ? code : undefined;
}

/** Reads LAST UPDATE of SDMX-CSV, day first: '17/02/25 11:00:00' is 2025-02-17. */
export function lastUpdate(printed: string): IsoDate | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{2})(?: \d{2}:\d{2}:\d{2})?$/.exec(printed);
  const [, day, month, year] = match ?? [];
  return realDay(`20${year}-${month}-${day}`);
}

/** Reads `updated` of JSON-stat, '2026-08-14T11:00:00+0200': the day as the publisher writes it. */
export const updatedOn = (printed: string): IsoDate | undefined =>
  realDay(/^(\d{4}-\d{2}-\d{2})(T|$)/.exec(printed)?.[1] ?? '');

const realDay = (day: string): IsoDate | undefined => (isIsoDate(day) ? day : undefined);

/** The edition of a dataset as last updated on a day, 'ds-045409-2025-02-17'; that day it came out. */
export function vintageEdition(dataset: string, updated: IsoDate | undefined): FileEdition {
  if (updated === undefined) return { name: null, title: `Comext ${dataset}`, published: null };
  return {
    name: `${dataset.toLowerCase()}-${updated}`,
    title: `Comext ${dataset} as updated on ${updated}`,
    published: { earliest: updated, latest: updated, precision: 'day' },
  };
}
