import type { ExposureAnswer, ExposureLine } from '@chokepoint/api-contract';
import { tableOf, type Table } from './table.js';

interface Row {
  readonly line: ExposureLine;
  /** Null: nothing on record bears on the line. */
  readonly one: ExposureLine['instruments'][number] | null;
}

/** One row for each instrument that bears on a line; one without instrument for a line with none. */
export const exposureTable = ({ lines }: ExposureAnswer): Table =>
  tableOf<Row>(lines.flatMap(rowsOf), {
    mineral: ({ line }) => line.mineral,
    stage: ({ line }) => line.stage,
    origin: ({ line }) => line.origin,
    world_share: ({ line }) => supplyOn(line, 'world-production')?.share ?? null,
    world_standing: ({ line }) => supplyOn(line, 'world-production')?.standing ?? null,
    world_period: ({ line }) => supplyOn(line, 'world-production')?.period ?? null,
    world_source: ({ line }) => supplyOn(line, 'world-production')?.source ?? null,
    eu_import_share: ({ line }) => supplyOn(line, 'eu-imports')?.share ?? null,
    eu_import_standing: ({ line }) => supplyOn(line, 'eu-imports')?.standing ?? null,
    eu_import_period: ({ line }) => supplyOn(line, 'eu-imports')?.period ?? null,
    eu_import_source: ({ line }) => supplyOn(line, 'eu-imports')?.source ?? null,
    initiative: ({ one }) => one?.initiative ?? null,
    instrument: ({ one }) => one?.instrument ?? null,
    standing: ({ one }) => one?.standing ?? null,
    since: ({ one }) => one?.on ?? null,
    bearing: ({ one }) => one?.bearing ?? null,
    reason: ({ one }) => one?.reason ?? null,
  });

const rowsOf = (line: ExposureLine): readonly Row[] =>
  line.instruments.length === 0
    ? [{ line, one: null }]
    : line.instruments.map((one) => ({ line, one }));

const supplyOn = (
  { supply }: ExposureLine,
  basis: string,
): ExposureLine['supply'][number] | undefined => supply.find((one) => one.basis === basis);
