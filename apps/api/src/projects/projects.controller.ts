import { Body, Controller, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type NoQuery,
  type ProjectsImport,
  projectsImport,
  type ProjectsImportBody,
  projectsImportBody,
  type ProjectsQuery,
  type ProjectStatementBody,
  projectStatementBody,
  type ProjectStatementOutcome,
  projectStatementOutcome,
} from '@chokepoint/api-contract';
import {
  type ProjectQuery,
  projectRoute,
  projectsRoute,
  projectTemplateRoute,
} from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { ImportProjects } from './import-projects.handler.js';
import { GetProject, GetProjects, GetProjectTemplate } from './projects.query.js';
import { RecordProjectStatement } from './record-statement.handler.js';

@ApiTags('Projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Answers('', projectsRoute, {
    summary: 'Projects and offtakes as they stood on a day, and what they come to',
    description:
      'Null is what is not published or not recorded, never zero. `summary` holds the final ' +
      'investment decisions against meetings and memoranda of the register of initiatives, and ' +
      'expected supply against EU imports by weight. Also as CSV, a row a project.',
    example: 'projects?asOf=2026-06-30',
  })
  projects(@Query({ schema: projectsRoute.query }) query: ProjectsQuery) {
    return this.queries.execute(new GetProjects(query));
  }

  @Answers('import/template', projectTemplateRoute, {
    summary: 'The layout in which a list of projects and offtakes is brought',
    description: 'As CSV (`Accept: text/csv`) it is the file to fill in, with two example rows.',
    example: 'projects/import/template',
  })
  template(@Query({ schema: projectTemplateRoute.query }) _query: NoQuery) {
    return this.queries.execute(new GetProjectTemplate());
  }

  @Answers(':id', projectRoute, {
    summary: 'One project: how it stands, and everything said of it with its sources',
    example: 'projects/mp-materials-magnets?asOf=2026-06-30',
  })
  project(@Param('id') id: string, @Query({ schema: projectRoute.query }) query: ProjectQuery) {
    return this.queries.execute(new GetProject(id, query));
  }

  @Writes('import', {
    summary: 'Imports a list of projects and offtakes, or only looks at it (`dryRun`)',
    description:
      'CSV or one sheet of a workbook in the layout of the template. Refused with 422 and every ' +
      'fault in `cells` while one is left: nothing is written until all is right. The same list ' +
      'again changes nothing.',
    answer: projectsImport,
  })
  async import(
    @Body({ schema: projectsImportBody }) body: ProjectsImportBody,
  ): Promise<ProjectsImport> {
    const imported = await this.commands.execute(new ImportProjects(body));
    if (!imported.ok) throw ProblemException.of(imported.error);
    return imported.value;
  }

  @Writes(':id/statements', {
    summary: 'Records one statement about a project',
    description:
      '`expectedRevision` is the revision that you have seen (0: not registered yet). Where ' +
      'somebody wrote meanwhile it is refused with 409, and the problem says who, what and since ' +
      'which revision. The same statement sent again is recorded once.',
    answer: projectStatementOutcome,
  })
  async record(
    @Param('id') id: string,
    @Body({ schema: projectStatementBody }) body: ProjectStatementBody,
  ): Promise<ProjectStatementOutcome> {
    const recorded = await this.commands.execute(new RecordProjectStatement(id, body));
    if (!recorded.ok) throw ProblemException.of(recorded.error);
    return recorded.value;
  }
}
