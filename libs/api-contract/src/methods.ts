import { z } from 'zod';

/** The shelves of the methods, in the order in which they are shown. */
export const methodGroup = z
  .enum([
    'concentration',
    'reliance',
    'criticality',
    'benchmarks',
    'disruption',
    'register',
    'instruments',
    'statistics',
    'presentation',
  ])
  .meta({ id: 'MethodGroup' });
export type MethodGroupName = z.infer<typeof methodGroup>;

/**
 * Where a method comes from. `published`: a source gives it. `published-with-choices`: a source gives
 * it, and we decided what that leaves open. `own`: no source gives it.
 */
export const methodOrigin = z
  .enum(['published', 'published-with-choices', 'own'])
  .meta({ id: 'MethodOrigin' });
export type MethodOrigin = z.infer<typeof methodOrigin>;

const summary = {
  /** Id and version, as answers carry them: 'concentration@1'. */
  method: z.string(),
  id: z.string(),
  version: z.number().int().min(1),
  /** Whether no later version of the id is described. */
  latest: z.boolean(),
  group: methodGroup,
  title: z.string(),
  /** In plain text. */
  formula: z.string(),
  origin: methodOrigin,
};

export const methodSummary = z.object(summary).meta({ id: 'MethodSummary' });
export type MethodSummary = z.infer<typeof methodSummary>;

export const methodsAnswer = z.object({ methods: z.array(methodSummary) }).meta({ id: 'Methods' });
export type MethodsAnswer = z.infer<typeof methodsAnswer>;

const namedText = z.object({ name: z.string(), text: z.string() }).meta({ id: 'NamedText' });

export const methodDetail = z
  .object({
    ...summary,
    /** The formula in TeX, a line an entry; empty where words say it best. */
    tex: z.array(z.string()),
    definitions: z.array(z.object({ term: z.string(), meaning: z.string() })),
    /** `primary`: read in the text itself; `secondary`: in somebody's account of it. */
    sources: z.array(
      z.object({
        source: z.string(),
        where: z.string(),
        verification: z.enum(['primary', 'secondary']),
      }),
    ),
    /** What no source prescribes and we decided. */
    ourChoices: z.array(z.string()),
    limits: z.array(z.string()),
    /** Worked out by the method itself when it is asked for. */
    example: z.object({
      about: z.string(),
      given: z.array(namedText),
      results: z.array(namedText),
    }),
    /** A question below `/api/v1/` whose answer carries this method; null where none does yet. */
    atWork: z.object({ what: z.string(), question: z.string() }).nullable(),
    /** Every version of the id, oldest first: the day it came into the code, and what it changed. */
    history: z.array(
      z.object({
        version: z.number().int().min(1),
        on: z.string(),
        what: z.string(),
      }),
    ),
  })
  .meta({ id: 'Method' });
export type MethodDetail = z.infer<typeof methodDetail>;
