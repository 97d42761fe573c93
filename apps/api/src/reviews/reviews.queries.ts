import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  FrozenViewsAnswer,
  FrozenViewWithChanges,
  KnowledgeQuery,
  NotesAnswer,
  NotesQuery,
  SignOffsAnswer,
  SignOffsQuery,
  SignOffWithChanges,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  frozenViewRoute,
  frozenViewsRoute,
  notesRoute,
  signOffRoute,
  signOffsRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetNotes extends Query<Result<NotesAnswer>> {
  constructor(readonly query: NotesQuery) {
    super();
  }
}

@QueryHandler(GetNotes)
export class GetNotesHandler implements IQueryHandler<GetNotes> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetNotes): Promise<Result<NotesAnswer>> {
    return notesRoute.ask(this.sources, query, '');
  }
}

export class GetSignOffs extends Query<Result<SignOffsAnswer>> {
  constructor(readonly query: SignOffsQuery) {
    super();
  }
}

@QueryHandler(GetSignOffs)
export class GetSignOffsHandler implements IQueryHandler<GetSignOffs> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetSignOffs): Promise<Result<SignOffsAnswer>> {
    return signOffsRoute.ask(this.sources, query, '');
  }
}

export class GetSignOff extends Query<Result<SignOffWithChanges>> {
  constructor(
    readonly id: string,
    readonly query: KnowledgeQuery,
  ) {
    super();
  }
}

@QueryHandler(GetSignOff)
export class GetSignOffHandler implements IQueryHandler<GetSignOff> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetSignOff): Promise<Result<SignOffWithChanges>> {
    return signOffRoute.ask(this.sources, query, id);
  }
}

export class GetFrozenViews extends Query<Result<FrozenViewsAnswer>> {
  constructor(readonly query: SignOffsQuery) {
    super();
  }
}

@QueryHandler(GetFrozenViews)
export class GetFrozenViewsHandler implements IQueryHandler<GetFrozenViews> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetFrozenViews): Promise<Result<FrozenViewsAnswer>> {
    return frozenViewsRoute.ask(this.sources, query, '');
  }
}

export class GetFrozenView extends Query<Result<FrozenViewWithChanges>> {
  constructor(
    readonly id: string,
    readonly query: KnowledgeQuery,
  ) {
    super();
  }
}

@QueryHandler(GetFrozenView)
export class GetFrozenViewHandler implements IQueryHandler<GetFrozenView> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetFrozenView): Promise<Result<FrozenViewWithChanges>> {
    return frozenViewRoute.ask(this.sources, query, id);
  }
}
