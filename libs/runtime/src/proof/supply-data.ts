import { isIsoDate, type JsonObject, ok, refuse, type Result } from '@chokepoint/kernel';
import { type RecordedEvent, UnknownEventVersionError, upcasters } from '@chokepoint/ledger';
import {
  type CorrectionRemoved,
  FACT_FLAGS,
  type FactCorrected,
  type ReleaseReceived,
  type ReleaseSealed,
  type Statement,
  STATEMENT_TYPES,
  SUPPLY_UPCASTERS,
} from '@chokepoint/supply';
import { z } from 'zod';

const VERSIONS = upcasters().registerAll(SUPPLY_UPCASTERS);

// A proof comes from anywhere: the shape that the ledger's writers promise is looked at again.
const amount = z.number().min(0).nullable();
const core = [
  z.string(),
  z.string().nullable(),
  z.string(),
  amount,
  z.array(z.enum(FACT_FLAGS)),
  z.number().int(),
] as const;
const raw = z.string().nullable();
const fact = z.union([
  z.tuple(core),
  z.tuple([...core, raw]),
  z.tuple([...core, raw, amount, amount]),
]);

const statement = z.looseObject({
  mineral: z.string(),
  stage: z.string(),
  form: z.string(),
  basis: z.string(),
  measure: z.string(),
  unit: z.string(),
  file: z.string(),
  rows: z.array(fact),
});

const received = z.looseObject({
  source: z.string(),
  edition: z.string(),
  title: z.string(),
  publishedOn: z.string().refine(isIsoDate, 'not a day'),
  files: z.array(z.looseObject({ name: z.string(), sha256: z.string(), bytes: z.number() })),
});

const sealed = z.looseObject({
  files: z.array(
    z.looseObject({
      file: z.string(),
      read: z.number(),
      imported: z.number(),
      rejected: z.number(),
      skipped: z.array(z.looseObject({ rule: z.string(), rows: z.number() })),
    }),
  ),
  statements: z.number().int(),
  facts: z.number().int(),
  digest: z.string(),
});

const corrected = z.looseObject({
  figure: z.looseObject({
    release: z.string(),
    statement: z.string(),
    place: z.number().int().min(1),
    mineral: z.string(),
    stage: z.string(),
    basis: z.string(),
    measure: z.string(),
    period: z.string(),
  }),
  value: amount,
  flags: z.array(z.enum(FACT_FLAGS)),
  reason: z.string(),
  correctedOn: z.string().refine(isIsoDate, 'not a day'),
});

const removed = z.looseObject({ reason: z.string() });

export const isStatement = ({ type }: { readonly type: string }): boolean =>
  STATEMENT_TYPES.some((known) => known === type);

/** What a statement event says. Refuses 'unreadable-event', 'unknown-event-version'. */
export const statementOf = (event: RecordedEvent): Result<Statement> =>
  dataOf<Statement>(event, statement);

/** What a release's first event says. Refuses 'unreadable-event', 'unknown-event-version'. */
export const receivedOf = (event: RecordedEvent): Result<ReleaseReceived> =>
  dataOf<ReleaseReceived>(event, received);

/** What a release's seal says. Refuses 'unreadable-event', 'unknown-event-version'. */
export const sealedOf = (event: RecordedEvent): Result<ReleaseSealed> =>
  dataOf<ReleaseSealed>(event, sealed);

/** What a correction says. Refuses 'unreadable-event', 'unknown-event-version'. */
export const correctedOf = (event: RecordedEvent): Result<FactCorrected> =>
  dataOf<FactCorrected>(event, corrected);

/** What the removal of a correction says. Refuses 'unreadable-event', 'unknown-event-version'. */
export const removedOf = (event: RecordedEvent): Result<CorrectionRemoved> =>
  dataOf<CorrectionRemoved>(event, removed);

// The names in it (minerals, units, areas) are the catalogue's; one that it does not have adds
// nothing to a figure, in the read models as here.
function dataOf<Data extends JsonObject>(stored: RecordedEvent, shape: z.ZodType): Result<Data> {
  const event = newest(stored);
  if (event instanceof UnknownEventVersionError) {
    return refuse('unknown-event-version', event.message);
  }
  const { type, position, data } = event;
  const read = shape.safeParse(data);
  if (read.success) return ok(data as Data);
  const [issue] = read.error.issues;
  return refuse(
    'unreadable-event',
    `The ${type} at position ${position} does not say what such an event says. ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}

/** The event as the newest version of its type has it; a proof holds what is stored. */
function newest(event: RecordedEvent): RecordedEvent | UnknownEventVersionError {
  try {
    return VERSIONS.upcast(event);
  } catch (error) {
    if (error instanceof UnknownEventVersionError) return error;
    throw error;
  }
}
