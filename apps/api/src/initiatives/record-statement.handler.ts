import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CorrectionBody, StatementBody, StatementOutcome } from '@chokepoint/api-contract';
import {
  asCorrection,
  type RecordStatement as Said,
  RecordStatementHandler as Recorder,
} from '@chokepoint/initiatives-application';
import { ok, type Result } from '@chokepoint/kernel';
import type { Runtime } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

/** Something said of one initiative, or of an earlier statement on it. */
export class RecordStatement extends Command<Result<StatementOutcome>> {
  constructor(
    readonly id: string,
    readonly body: StatementBody | CorrectionBody,
  ) {
    super();
  }
}

/** Opaque id of whoever writes over HTTP: the token says that they may, not who they are. */
const API_ACTOR = 'api';

@CommandHandler(RecordStatement)
export class RecordStatementHandler implements ICommandHandler<RecordStatement> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ id, body }: RecordStatement): Promise<Result<StatementOutcome>> {
    const { ledger, config } = this.runtime;
    const { expectedRevision } = body;
    const said = toStatement(body);
    const recorded = await new Recorder(ledger).execute({
      ...{ id, expectedRevision, actor: API_ACTOR },
      ...said,
    });
    if (!recorded.ok) return recorded;
    if (config.projections) await this.runtime.catchUp();
    const { readModelPosition } = await this.runtime.headState();
    const { revision, position } = recorded.value;
    return ok({ initiative: id, revision, position, readModelPosition });
  }
}

/** The contract has checked the shapes: they are those of the events. */
function toStatement(
  body: StatementBody | CorrectionBody,
): Pick<Said, 'statement' | 'correctedType'> {
  if ('statement' in body) return plain(body.statement);
  const { type, ...about } = body.correction;
  if (!('statement' in about)) return plain({ type, data: about });
  const { statement, ...rest } = about;
  return asCorrection(rest, statement as Parameters<typeof asCorrection>[1]);
}

const plain = (statement: { readonly type: string; readonly data: object }) => ({
  statement: statement as Said['statement'],
  correctedType: null,
});
