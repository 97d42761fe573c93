import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely, Transaction } from 'kysely';

export type ReadTransaction = Transaction<ReadDatabase> | Kysely<ReadDatabase>;
