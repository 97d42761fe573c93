import { randomUUID } from 'node:crypto';
import type { IdSource } from '@chokepoint/kernel';

/** New ids for what is recorded once: random UUIDs. */
export const randomIds: IdSource = { next: () => randomUUID() };
