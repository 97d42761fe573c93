import { frozenViewBody, noteBody, signOffBody } from '@chokepoint/api-contract';
import { refuse, type Result } from '@chokepoint/kernel';
import { freezeView, randomIds, type Runtime, signView } from '@chokepoint/runtime';
import {
  attachNote,
  closeNote,
  revokeSignOff,
  type ReviewOutcome,
} from '@chokepoint/reviews-application';
import { Command, Option } from 'commander';
import type { z } from 'zod';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { CLI_ACTOR, withRecord } from '../terminal/with-record.js';

/**
 * `chokepoint review note|close|sign|publish|revoke`: notes on figures, sign-offs and published pages
 * of views. What was recorded is `chokepoint query notes`, `sign-offs` and `frozen-views`.
 */
export const reviewCommand = (terminal: Terminal): Command =>
  new Command('review')
    .description('Attach notes to figures, sign views off, publish them as pages')
    .addCommand(noteCommand(terminal))
    .addCommand(closeCommand(terminal))
    .addCommand(signCommand(terminal))
    .addCommand(publishCommand(terminal))
    .addCommand(revokeCommand(terminal));

interface Said {
  readonly by: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** What every review says: who, and when. */
const saying = (name: string): Command =>
  new Command(name)
    .requiredOption('--by <who>', 'role, initials or an id; a ledger forgets nothing, so no names')
    .option('--on <day>', 'when it was said, e.g. 2026-03-05; today by default')
    .option('--json', 'as JSON');

interface AtOptions {
  readonly knownAt?: string;
  readonly publishedBy?: string;
}

const atState = (command: Command): Command =>
  command
    .option('--known-at <position>', 'ledger position that is looked at; the head by default')
    .option('--published-by <day>', 'only what had been published by this day');

interface NoteOptions extends Said, AtOptions {
  readonly kind: string;
  readonly stage: string;
  readonly basis: string;
  readonly measure: string;
  readonly source: string;
  readonly period: string;
  readonly area?: string;
  readonly text: string;
}

const noteCommand = (terminal: Terminal): Command =>
  atState(saying('note'))
    .description('Attach a note or a finding to a figure at a state')
    .argument('<mineral>', 'e.g. gallium')
    .addOption(new Option('--kind <kind>').choices(['note', 'finding']).default('note'))
    .requiredOption('--stage <stage>', 'extraction or processing')
    .requiredOption('--basis <basis>', 'e.g. world-production')
    .requiredOption('--measure <measure>', 'e.g. production')
    .requiredOption('--source <source>', 'e.g. usgs-mcs')
    .requiredOption('--period <period>', 'e.g. 2023')
    .option('--area <area>', 'e.g. CN; without it, all that the source says for the period')
    .requiredOption('--text <text>', 'what there is to note')
    .action((mineral: string, options: NoteOptions) => {
      const { kind, stage, basis, measure, source, period, area = null, text, by } = options;
      return recordReview(terminal, options, async (runtime, on) => {
        const figure = { mineral, stage, basis, measure, source, period, area };
        const at = await stateOf(runtime, options);
        const body = parsed(noteBody, { kind, figure, at, text, by, on });
        if (!body.ok) return body;
        return attachNote({ ledger: runtime.ledger, ids: randomIds }, body.value, CLI_ACTOR);
      });
    });

interface CloseOptions extends Said {
  readonly outcome: 'resolved' | 'withdrawn';
  readonly text: string;
}

const closeCommand = (terminal: Terminal): Command =>
  saying('close')
    .description('Close a note; what was said stays readable')
    .argument('<note>', 'its id, from `chokepoint query notes`')
    .addOption(
      new Option('--outcome <outcome>').choices(['resolved', 'withdrawn']).default('resolved'),
    )
    .requiredOption('--text <text>', 'how it was dealt with')
    .action((id: string, options: CloseOptions) => {
      const { outcome, text, by } = options;
      return recordReview(terminal, options, ({ ledger }, on) =>
        closeNote({ ledger, ids: randomIds }, id, { outcome, text, by, on }, CLI_ACTOR),
      );
    });

interface SignOptions extends Said, AtOptions {
  readonly text: string;
  readonly mineral?: string;
  readonly initiative?: string;
}

const signCommand = (terminal: Terminal): Command =>
  atState(saying('sign'))
    .description('Sign a view off at a position, with the signed tree head that covers it')
    .argument('<address>', 'of the page, e.g. /minerals/gallium?stage=processing')
    .option('--mineral <mineral>', 'whose figures it shows')
    .option('--initiative <initiative>', 'whose statements it shows')
    .requiredOption('--text <text>', 'what is signed off')
    .action((address: string, options: SignOptions) => {
      const { mineral = null, initiative = null, text, by } = options;
      return recordReview(terminal, options, async (runtime, on) => {
        const at = await stateOf(runtime, options);
        const view = { address, mineral, initiative };
        const body = parsed(signOffBody, { view, at, text, by, on });
        return body.ok ? signView(runtime, body.value, CLI_ACTOR) : body;
      });
    });

interface PublishOptions extends Said, AtOptions {
  readonly mineral: string;
  readonly text: string;
}

const publishCommand = (terminal: Terminal): Command =>
  atState(saying('publish'))
    .description('Publish a view of a mineral as a page that does not change any more')
    .argument('<address>', 'of the page, e.g. /minerals/gallium?stage=processing')
    .requiredOption('--mineral <mineral>', 'whose figures it shows')
    .requiredOption('--text <text>', 'what it is published for')
    .action((address: string, options: PublishOptions) => {
      const { mineral, text, by } = options;
      return recordReview(terminal, options, async (runtime, on) => {
        const at = await stateOf(runtime, options);
        const view = { address, mineral, initiative: null };
        const body = parsed(frozenViewBody, { view, at, text, by, on });
        const origin = runtime.config.publicUrl;
        return body.ok ? freezeView(runtime, body.value, { actor: CLI_ACTOR, origin }) : body;
      });
    });

interface RevokeOptions extends Said {
  readonly reason: string;
}

const revokeCommand = (terminal: Terminal): Command =>
  saying('revoke')
    .description('Take a sign-off back; it stays readable, with the reason')
    .argument('<sign-off>', 'its id, from `chokepoint query sign-offs`')
    .requiredOption('--reason <text>', 'why it no longer stands')
    .action((id: string, options: RevokeOptions) => {
      const { reason, by } = options;
      return recordReview(terminal, options, ({ ledger }, on) =>
        revokeSignOff({ ledger, ids: randomIds }, id, { reason, by, on }, CLI_ACTOR),
      );
    });

async function recordReview(
  terminal: Terminal,
  { on, json = false }: Said,
  record: (runtime: Runtime, on: string) => Promise<Result<ReviewOutcome>>,
): Promise<void> {
  const outcome = await withRecord(terminal, (runtime) => record(runtime, on ?? runtime.today()));
  if (json) printJson(terminal, outcome);
  else terminal.stdout.write(`${outcome.id} recorded at ledger position ${outcome.position}.\n`);
}

async function stateOf({ ledger }: Runtime, { knownAt, publishedBy }: AtOptions) {
  const position = knownAt ?? (await ledger.head()).position;
  return { knownAt: position, publishedBy: publishedBy ?? null };
}

/** What was asked on the command line, as the contract has it. */
function parsed<T>(shape: z.ZodType<T>, said: unknown): Result<T> {
  const read = shape.safeParse(said);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  return refuse('bad-parameters', `${field}: ${issue?.message ?? 'not understood'}`);
}
