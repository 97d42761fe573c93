import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type {
  FigureCorrectionBody,
  FigureCorrectionOutcome,
  FigureCorrectionRemoval,
  FigureCorrectionRemovalBody,
} from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import { randomIds, type Runtime } from '@chokepoint/runtime';
import { correctFact, removeCorrection } from '@chokepoint/supply-application';
import { RUNTIME } from '../tokens.js';

/** Opaque id of whoever writes over HTTP: the token says that they may, not who they are. */
const API_ACTOR = 'api';

/** Records that a figure is another one than its publisher says, as the bearer of the write token says. */
export class CorrectFact extends Command<Result<FigureCorrectionOutcome>> {
  constructor(readonly body: FigureCorrectionBody) {
    super();
  }
}

@CommandHandler(CorrectFact)
export class CorrectFactHandler implements ICommandHandler<CorrectFact> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ body }: CorrectFact): Promise<Result<FigureCorrectionOutcome>> {
    const { ledger, config } = this.runtime;
    const command = { ...body, actor: API_ACTOR };
    const corrected = await correctFact({ ledger, ids: randomIds }, command);
    if (!corrected.ok) return corrected;
    if (config.projections) await this.runtime.catchUp();
    const { correction, eventId, position } = corrected.value;
    const { readModelPosition } = await this.runtime.headState();
    return ok({ correction, eventId, position, readModelPosition });
  }
}

/** Takes a correction back. */
export class RemoveCorrection extends Command<Result<FigureCorrectionRemoval>> {
  constructor(
    readonly correction: string,
    readonly body: FigureCorrectionRemovalBody,
  ) {
    super();
  }
}

@CommandHandler(RemoveCorrection)
export class RemoveCorrectionHandler implements ICommandHandler<RemoveCorrection> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ correction, body }: RemoveCorrection): Promise<Result<FigureCorrectionRemoval>> {
    const { ledger, config } = this.runtime;
    const command = { correction, ...body, actor: API_ACTOR };
    const removed = await removeCorrection({ ledger, ids: randomIds }, command);
    if (!removed.ok) return removed;
    if (config.projections) await this.runtime.catchUp();
    const { reason, removedOn, position } = removed.value;
    const { readModelPosition } = await this.runtime.headState();
    return ok({ correction, reason, removedOn, position, readModelPosition });
  }
}
