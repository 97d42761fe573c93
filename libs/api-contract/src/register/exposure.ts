import { z } from 'zod';
import { basis, gap, knowledge, quality, stage } from '../common.js';
import { datedAnswer } from './citation.js';
import { registerQuery } from './register-answers.js';
import { instrumentKind } from './statement-data.js';
import { perimeterMember } from './perimeters.js';

/** Lines that one question may carry. */
export const MOST_LINES = 24;

const LINE = `[a-z0-9-]{1,60}:(${stage.options.join('|')}):[A-Z]{2}`;

/** What is bought, from where: `gallium:processing:CN,cobalt:extraction:CD`. */
export const exposureQuery = registerQuery.extend({
  portfolio: z
    .string()
    .regex(
      new RegExp(`^${LINE}(,${LINE}){0,${MOST_LINES - 1}}$`),
      `Write 1 to ${MOST_LINES} lines of mineral:stage:country, such as gallium:processing:CN, joined by commas.`,
    )
    .meta({ description: 'What is bought and from where, mineral:stage:country, by commas.' }),
});
export type ExposureQuery = z.infer<typeof exposureQuery>;

/** What part of supply the country has. Withheld, not named and no figure are three things. */
const supply = z.object({
  basis,
  source: z.string().nullable(),
  period: z.string().nullable(),
  /** 0-1; null where `standing` is not 'reported'. */
  share: z.number().nullable(),
  /** 'not-named': the source names others alone. 'no-figure': none at this knowledge, see `gaps`. */
  standing: z.enum(['reported', 'withheld', 'not-named', 'no-figure']),
  quality: quality.nullable(),
  top1: z.object({ area: z.string(), name: z.string(), share: z.number() }).nullable(),
  gaps: z.array(gap),
});

const exposed = z.object({
  initiative: z.string(),
  initiativeName: z.string(),
  instrument: instrumentKind,
  /** 'pending': mentioned or proposed. 'unknown': a suspension ran out without news. */
  standing: z.enum(['live', 'suspended', 'unknown', 'pending']),
  status: z.string(),
  description: z.string(),
  bearing: z.enum(['risk', 'opportunity', 'elsewhere', 'not-stated']),
  reason: z.enum([
    'origin-holds-back',
    'union-holds-back',
    'another-origin-holds-back',
    'outside-perimeter',
    'inside-perimeter',
    'origin-is-target',
    'origin-is-party',
    'no-source',
  ]),
  ...datedAnswer,
});

/** A line of the portfolio with all that bears on it. */
export const exposureLine = z
  .object({
    line: z.string(),
    mineral: z.string(),
    mineralName: z.string(),
    stage,
    origin: z.string(),
    originName: z.string(),
    supply: z.array(supply),
    /** Instruments on the mineral and stage: risks first, and of one bearing what is live. */
    instruments: z.array(exposed),
    /** On which side of each perimeter a source puts the country; null: none does. */
    perimeters: z.array(
      z.object({
        initiative: z.string(),
        perimeter: z.string(),
        version: z.int(),
        member: perimeterMember.nullable(),
      }),
    ),
  })
  .meta({ id: 'ExposureLine' });
export type ExposureLine = z.infer<typeof exposureLine>;

export const exposureAnswer = z
  .object({ ...knowledge, asOf: z.string(), method: z.string(), lines: z.array(exposureLine) })
  .meta({ id: 'Exposure' });
export type ExposureAnswer = z.infer<typeof exposureAnswer>;
