import { z } from 'zod';
import { knowledge } from '../common.js';
import { datedAnswer } from './citation.js';
import { instrumentKind, perimeterStanding, perimeterStatus } from './statement-data.js';

/** What puts a country or a supplier inside or outside a perimeter. */
export const perimeterMember = z
  .object({
    area: z.string(),
    areaName: z.string(),
    /** Null: the country as a whole. */
    supplier: z.string().nullable(),
    /** Null: for whatever instrument draws on the perimeter. */
    instrument: instrumentKind.nullable(),
    standing: perimeterStanding,
    /** The criterion that decides it; null where no source names one. */
    criterion: z.string().nullable(),
    what: z.string(),
    ...datedAnswer,
  })
  .meta({ id: 'PerimeterMember' });
export type PerimeterMember = z.infer<typeof perimeterMember>;

const version = z.object({
  version: z.int(),
  by: z.string(),
  status: perimeterStatus,
  definition: z.string(),
  /** Empty: no source states by which rules one is inside. */
  criteria: z.array(z.object({ criterion: z.string(), rule: z.string() })),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  ...datedAnswer,
});

/** A definition of 'trusted' supply, or of another circle, as it stood on the day. */
export const perimeter = z
  .object({
    initiative: z.string(),
    initiativeName: z.string(),
    perimeter: z.string(),
    current: version,
    validity: z.enum(['valid', 'not-yet', 'ended', 'not-stated']),
    /** Every version stated by the day, the first one first. */
    versions: z.array(version),
    /** The last word by the day on each; who is not here is neither inside nor outside. */
    members: z.array(perimeterMember),
  })
  .meta({ id: 'Perimeter' });
export type PerimeterAnswer = z.infer<typeof perimeter>;

export const perimetersAnswer = z
  .object({ ...knowledge, asOf: z.string(), perimeters: z.array(perimeter) })
  .meta({ id: 'Perimeters' });
export type PerimetersAnswer = z.infer<typeof perimetersAnswer>;
