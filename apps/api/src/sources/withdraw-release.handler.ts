import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Withdrawal } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import { randomIds, type Runtime } from '@chokepoint/runtime';
import { withdrawRelease } from '@chokepoint/supply-application';
import { RUNTIME } from '../tokens.js';
import { WithdrawRelease } from './withdraw-release.command.js';

/** Opaque id of whoever writes over HTTP: the token says that they may, not who they are. */
const API_ACTOR = 'api';

@CommandHandler(WithdrawRelease)
export class WithdrawReleaseHandler implements ICommandHandler<WithdrawRelease> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ releaseId, body }: WithdrawRelease): Promise<Result<Withdrawal>> {
    const { ledger, config } = this.runtime;
    const command = { releaseId, ...body, actor: API_ACTOR };
    const withdrawn = await withdrawRelease({ ledger, ids: randomIds }, command);
    if (!withdrawn.ok) return withdrawn;
    // Where a worker keeps the read models, the answer says how far they are.
    if (config.projections) await this.runtime.catchUp();
    const { reason, withdrawnOn, position } = withdrawn.value;
    const { readModelPosition } = await this.runtime.headState();
    return ok({ release: releaseId, reason, withdrawnOn, position, readModelPosition });
  }
}
