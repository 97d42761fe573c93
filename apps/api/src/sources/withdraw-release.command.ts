import { Command } from '@nestjs/cqrs';
import type { Withdrawal, WithdrawalBody } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';

/** Takes a release out of count, as the bearer of the write token wants it. */
export class WithdrawRelease extends Command<Result<Withdrawal>> {
  constructor(
    readonly releaseId: string,
    readonly body: WithdrawalBody,
  ) {
    super();
  }
}
