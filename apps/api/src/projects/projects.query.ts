import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  ProjectDetail,
  ProjectsAnswer,
  ProjectsQuery,
  ProjectTemplate,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  type ProjectQuery,
  projectRoute,
  projectsRoute,
  projectTemplateRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetProjects extends Query<Result<ProjectsAnswer>> {
  constructor(readonly query: ProjectsQuery) {
    super();
  }
}

@QueryHandler(GetProjects)
export class GetProjectsHandler implements IQueryHandler<GetProjects> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetProjects): Promise<Result<ProjectsAnswer>> {
    return projectsRoute.ask(this.sources, query, '');
  }
}

export class GetProject extends Query<Result<ProjectDetail>> {
  constructor(
    readonly id: string,
    readonly query: ProjectQuery,
  ) {
    super();
  }
}

@QueryHandler(GetProject)
export class GetProjectHandler implements IQueryHandler<GetProject> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetProject): Promise<Result<ProjectDetail>> {
    return projectRoute.ask(this.sources, query, id);
  }
}

export class GetProjectTemplate extends Query<Result<ProjectTemplate>> {}

@QueryHandler(GetProjectTemplate)
export class GetProjectTemplateHandler implements IQueryHandler<GetProjectTemplate> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute(): Promise<Result<ProjectTemplate>> {
    return projectTemplateRoute.ask(this.sources, {}, '');
  }
}
