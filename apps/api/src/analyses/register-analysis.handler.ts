import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { registerAnalysis } from '@chokepoint/analyses-application';
import type { AnalysisBody, AnalysisOutcome } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import type { Runtime } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

/** Fixes the design of an analysis, as the bearer of the write token wants it. */
export class RegisterAnalysis extends Command<Result<AnalysisOutcome>> {
  constructor(readonly body: AnalysisBody) {
    super();
  }
}

/** Opaque id of whoever writes over HTTP: the token says that they may, not who they are. */
const API_ACTOR = 'api';

@CommandHandler(RegisterAnalysis)
export class RegisterAnalysisHandler implements ICommandHandler<RegisterAnalysis> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ body }: RegisterAnalysis): Promise<Result<AnalysisOutcome>> {
    const { ledger, config } = this.runtime;
    const { id, ...analysis } = body;
    const registered = await registerAnalysis(ledger, { id, analysis, actor: API_ACTOR });
    if (!registered.ok) return registered;
    if (config.projections) await this.runtime.catchUp();
    const { readModelPosition } = await this.runtime.headState();
    return ok({ id, position: registered.value.position, readModelPosition });
  }
}
