import { z } from 'zod';
import { knowledge } from './common.js';

/** Which source answers when none is named, for one basis and measure. */
export const precedenceRule = z
  .object({
    basis: z.string(),
    measure: z.string(),
    /** Null: for every mineral that has no rule of its own. */
    mineral: z.string().nullable(),
    /** The preferred first; empty where a rule was given back to the catalogue. */
    sources: z.array(z.string()),
    reason: z.string(),
    /** Null, as event and position: the catalogue's own rule, which one that was set goes before. */
    setOn: z.string().nullable(),
    eventId: z.string().nullable(),
    position: z.string().nullable(),
  })
  .meta({ id: 'PrecedenceRule' });
export type PrecedenceRuleAnswer = z.infer<typeof precedenceRule>;

export const precedenceAnswer = z
  .object({ ...knowledge, rules: z.array(precedenceRule) })
  .meta({ id: 'Precedence' });
export type PrecedenceAnswer = z.infer<typeof precedenceAnswer>;

/** A rule to be set. What may be named is for the domain to say. */
export const precedenceBody = z
  .strictObject({
    basis: z.string().max(100),
    measure: z.string().max(100),
    mineral: z.string().max(100).nullable().default(null),
    sources: z.array(z.string().max(100)).max(50),
    reason: z.string().max(1_000).meta({ description: 'Why these sources go first.' }),
    setOn: z.iso.date().meta({ description: 'The day on which it was decided.' }),
  })
  .meta({ id: 'PrecedenceBody' });
export type PrecedenceBody = z.infer<typeof precedenceBody>;

export const precedenceOutcome = z
  .object({
    rule: precedenceRule,
    /** Of the event: asked as of an earlier one, the rule before it stands. */
    position: z.string(),
    readModelPosition: z.string(),
  })
  .meta({ id: 'PrecedenceOutcome' });
export type PrecedenceOutcome = z.infer<typeof precedenceOutcome>;
