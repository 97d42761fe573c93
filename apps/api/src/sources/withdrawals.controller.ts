import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type Withdrawal,
  withdrawal,
  type WithdrawalBody,
  withdrawalBody,
} from '@chokepoint/api-contract';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { WithdrawRelease } from './withdraw-release.command.js';

@ApiTags('Sources')
@Controller('releases')
export class WithdrawalsController {
  constructor(private readonly commands: CommandBus) {}

  @Writes(':id/withdrawal', {
    summary: 'Takes a release out of count',
    description:
      'Figures fall back to the editions before it. The ledger keeps it: an answer with a `knownAt` before `position` stays as it was.',
    answer: withdrawal,
  })
  async withdraw(
    @Param('id') id: string,
    @Body({ schema: withdrawalBody }) body: WithdrawalBody,
  ): Promise<Withdrawal> {
    const withdrawn = await this.commands.execute(new WithdrawRelease(id, body));
    if (!withdrawn.ok) throw ProblemException.of(withdrawn.error);
    return withdrawn.value;
  }
}
