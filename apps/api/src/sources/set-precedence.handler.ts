import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PrecedenceBody, PrecedenceOutcome } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import { randomIds, type Runtime } from '@chokepoint/runtime';
import { setPrecedence } from '@chokepoint/supply-application';
import { RUNTIME } from '../tokens.js';

/** Sets which source answers when none is named, as the bearer of the write token wants it. */
export class SetPrecedence extends Command<Result<PrecedenceOutcome>> {
  constructor(readonly body: PrecedenceBody) {
    super();
  }
}

/** Opaque id of whoever writes over HTTP: the token says that they may, not who they are. */
const API_ACTOR = 'api';

@CommandHandler(SetPrecedence)
export class SetPrecedenceHandler implements ICommandHandler<SetPrecedence> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ body }: SetPrecedence): Promise<Result<PrecedenceOutcome>> {
    const { ledger, config } = this.runtime;
    const set = await setPrecedence({ ledger, ids: randomIds }, { ...body, actor: API_ACTOR });
    if (!set.ok) return set;
    if (config.projections) await this.runtime.catchUp();
    const { rule, eventId, position } = set.value;
    const { readModelPosition } = await this.runtime.headState();
    return ok({
      rule: { ...rule, sources: [...rule.sources], eventId, position },
      position,
      readModelPosition,
    });
  }
}
