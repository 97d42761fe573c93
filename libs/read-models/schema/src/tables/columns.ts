import type { ColumnType } from 'kysely';

/** A bigint: decimal text when read. */
export type Bigint = ColumnType<string, string | number, string | number>;

/** jsonb: a value when read, JSON text when written. */
export type Json<T> = ColumnType<T, string, string>;

/** A calendar day, `2023-01-31`. */
export type Day = string;
