import {
  decide,
  foldInitiative,
  type InitiativeEvent,
  initiativeStream,
  read,
  toInitiativeEvent,
} from '@chokepoint/initiatives';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { Ledger, RecordedEvent } from '@chokepoint/ledger';
import { badInitiativeId } from '../initiative-id.js';
import { inNewestVersion } from '../newest-version.js';
import { registerAppendId, registerEvent, saysTheSame } from '../register-event.js';
import type { RecordStatement, StatementRecorded } from './record-statement.command.js';

/**
 * Appends one statement at the revision that its author has seen. The same statement sent again
 * changes nothing. Refuses 'bad-initiative-id', 'unknown-initiative' (there is none yet and this
 * is no announcement), 'initiative-moved' with the statements made meanwhile, 'other-type' for a
 * correction by a statement of another type, 'not-storable', and whatever the decider refuses.
 */
export class RecordStatementHandler {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = inNewestVersion(ledger);
  }

  async execute(command: RecordStatement): Promise<Result<StatementRecorded>> {
    const { id, expectedRevision, statement } = command;
    const malformed = badInitiativeId(id);
    if (malformed) return malformed;
    const recorded = await this.ledger.readStream(initiativeStream(id));
    const next = recorded[expectedRevision];
    if (next && saysTheSame(next, statement)) {
      return ok({ id, revision: next.revision, position: null });
    }
    const objection =
      moved(id, recorded, expectedRevision) ??
      missing(id, recorded, statement) ??
      otherType(recorded, command);
    if (objection) return objection;
    const verdict = decide(foldInitiative(recorded.map(toInitiativeEvent)), statement);
    return verdict.ok ? this.append(command, recorded.length) : verdict;
  }

  private async append(
    { id, statement, actor }: RecordStatement,
    revision: number,
  ): Promise<Result<StatementRecorded>> {
    const event = registerEvent(id, revision + 1, statement, actor);
    const stream = initiativeStream(id);
    const outcome = await this.ledger.append({
      appendId: registerAppendId([event]),
      writes: [{ stream, expected: revision === 0 ? 'no-stream' : revision, events: [event] }],
    });
    if (outcome.kind !== 'refused') {
      const position = outcome.kind === 'appended' ? outcome.lastPosition : null;
      return ok({ id, revision: revision + 1, position });
    }
    if (outcome.code === 'not-storable') return refuse('not-storable', outcome.reason, { stream });
    const now = await this.ledger.readStream(stream);
    return moved(id, now, revision) ?? refuse('initiative-moved', `'${id}' is being written to.`);
  }
}

/** What was said meanwhile, so that whoever writes can look at it and decide again. */
function moved(
  id: string,
  recorded: readonly RecordedEvent[],
  expected: number,
): Result<never> | null {
  if (recorded.length === expected) return null;
  const since = recorded.slice(expected);
  if (since.length === 0) {
    return refuse(
      'initiative-moved',
      `'${id}' has ${recorded.length} statements, not ${expected}.`,
    );
  }
  const said = since.map(({ type, revision }) => `${revision} ${type}`).join(', ');
  const by = [...new Set(since.map(({ metadata }) => metadata.actor))].join(', ');
  return refuse(
    'initiative-moved',
    `'${id}' was changed meanwhile by ${by} (${said}): look at it, then write again.`,
    { revision: recorded.length, since: since.map(({ revision }) => revision) },
  );
}

const missing = (
  id: string,
  recorded: readonly RecordedEvent[],
  { type }: InitiativeEvent,
): Result<never> | null =>
  recorded.length === 0 && type !== 'InitiativeAnnounced'
    ? refuse('unknown-initiative', `There is no initiative '${id}': announce it first.`)
    : null;

function otherType(
  recorded: readonly RecordedEvent[],
  { statement, correctedType }: RecordStatement,
): Result<never> | null {
  if (statement.type !== 'StatementCorrected') return null;
  const { revision } = statement.data;
  const statements = recorded.map((event, index) => ({
    revision: index + 1,
    event: toInitiativeEvent(event),
  }));
  const wrong = read(statements).find((one) => one.revision === revision);
  // That there is no such statement is for the decider to say.
  if (wrong === undefined || wrong.event.type === correctedType) return null;
  return refuse(
    'other-type',
    `Statement ${revision} is of type ${wrong.event.type}; a correction by ${correctedType} cannot stand for it.`,
  );
}
