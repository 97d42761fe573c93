import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { WhatIfAnswer, WhatIfQuery } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, whatIfRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetWhatIf extends Query<Result<WhatIfAnswer>> {
  constructor(readonly query: WhatIfQuery) {
    super();
  }
}

@QueryHandler(GetWhatIf)
export class GetWhatIfHandler implements IQueryHandler<GetWhatIf> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetWhatIf): Promise<Result<WhatIfAnswer>> {
    return whatIfRoute.ask(this.sources, query, '');
  }
}
