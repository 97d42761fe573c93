import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import type { Runtime } from '@chokepoint/runtime';
import { LoggerModule } from 'nestjs-pino';
import { AnalysesController } from './analyses/analyses.controller.js';
import { GetAnalysesHandler, GetAnalysisSeriesHandler } from './analyses/analyses.query.js';
import { RegisterAnalysisHandler } from './analyses/register-analysis.handler.js';
import { BenchmarksController } from './criticality/benchmarks.controller.js';
import { CriticalityController } from './criticality/criticality.controller.js';
import { GetBenchmarksHandler, GetCriticalityHandler } from './criticality/criticality.query.js';
import { UnchangedController } from './analyses/unchanged.controller.js';
import { GetUnchangedHandler } from './analyses/unchanged.query.js';
import { ProblemFilter } from './http/problem.filter.js';
import { requestLog } from './http/request-log.js';
import { validationPipe } from './http/validation.pipe.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import {
  GetIndicatorsHandler,
  GetMineralIndicatorsHandler,
} from './indicators/indicators.query.js';
import { FeedsController } from './initiatives/feeds.controller.js';
import { GetCalendarHandler, GetChangesHandler } from './initiatives/feeds.query.js';
import { InitiativesController } from './initiatives/initiatives.controller.js';
import { ImportRegisterHandler } from './initiatives/import-register.handler.js';
import { RecordStatementHandler } from './initiatives/record-statement.handler.js';
import { RegisterController } from './initiatives/register.controller.js';
import {
  GetCommitmentsHandler,
  GetExposureHandler,
  GetInitiativeHistoryHandler,
  GetOwnersHandler,
  GetPerimetersHandler,
  GetPositionsHandler,
  GetRegisterExportHandler,
  GetScorecardHandler,
} from './initiatives/register.query.js';
import {
  GetImpactHandler,
  GetInitiativeHandler,
  GetInitiativesHandler,
} from './initiatives/initiatives.query.js';
import { LedgerController } from './ledger/ledger.controller.js';
import {
  GetLedgerEventHandler,
  GetLedgerEventsHandler,
  GetLedgerHeadHandler,
} from './ledger/ledger.query.js';
import {
  GetLedgerConsistencyHandler,
  GetLedgerHeadsHandler,
  GetLedgerProofHandler,
} from './ledger/notary.query.js';
import { LiveController } from './ledger/live.controller.js';
import { WritesController } from './ledger/writes.controller.js';
import { MethodsController } from './methods/methods.controller.js';
import { GetMethodHandler, GetMethodsHandler } from './methods/methods.query.js';
import { MineralsController } from './minerals/minerals.controller.js';
import {
  GetComparisonHandler,
  GetConcentrationHandler,
  GetFactsHandler,
  GetMineralHandler,
  GetMineralsHandler,
  GetProofHandler,
} from './minerals/minerals.query.js';
import { HealthController } from './operations/health.controller.js';
import { MetricsController } from './operations/metrics.controller.js';
import { Metrics } from './operations/metrics.js';
import { ImportOwnDataHandler } from './own-data/import-own-data.handler.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import {
  GetTemplateHandler,
  GetTemplatesHandler,
  PreviewOwnDataHandler,
} from './own-data/own-data.query.js';
import { ImportProjectsHandler } from './projects/import-projects.handler.js';
import { ProjectsController } from './projects/projects.controller.js';
import {
  GetProjectHandler,
  GetProjectsHandler,
  GetProjectTemplateHandler,
} from './projects/projects.query.js';
import { RecordProjectStatementHandler } from './projects/record-statement.handler.js';
import { CoverageController } from './sources/coverage.controller.js';
import { ReleasesController } from './sources/releases.controller.js';
import { DifferencesController } from './differences/differences.controller.js';
import {
  GetDifferencesHandler,
  GetFigureDifferencesHandler,
  GetRegisterDifferencesHandler,
} from './differences/differences.query.js';
import { RevisionsController } from './sources/revisions.controller.js';
import { GetHistoryHandler, GetRevisionsHandler } from './sources/revisions.query.js';
import {
  GetCoverageHandler,
  GetRejectReasonsHandler,
  GetRejectsHandler,
  GetReleaseHandler,
  GetReleasesHandler,
  GetSourcesHandler,
} from './sources/sources.query.js';
import { SourcesController } from './sources/sources.controller.js';
import { FrozenPagesController } from './reviews/frozen-pages.controller.js';
import { FrozenViewsController } from './reviews/frozen-views.controller.js';
import { NotesController, SignOffsController } from './reviews/reviews.controller.js';
import { RecordReviewHandler } from './reviews/reviews.commands.js';
import {
  GetFrozenViewHandler,
  GetFrozenViewsHandler,
  GetNotesHandler,
  GetSignOffHandler,
  GetSignOffsHandler,
} from './reviews/reviews.queries.js';
import { AuditPackController } from './minerals/audit-pack.controller.js';
import { CorrectionsController } from './corrections/corrections.controller.js';
import { GetCorrectionsHandler } from './corrections/corrections.query.js';
import { CorrectFactHandler, RemoveCorrectionHandler } from './corrections/correct-fact.handler.js';
import { PrecedenceController } from './sources/precedence.controller.js';
import { GetPrecedenceHandler } from './sources/precedence.query.js';
import { SetPrecedenceHandler } from './sources/set-precedence.handler.js';
import { WithdrawReleaseHandler } from './sources/withdraw-release.handler.js';
import { WithdrawalsController } from './sources/withdrawals.controller.js';
import { ContractsController } from './stockpiles/contracts.controller.js';
import { RecordStockpileHandler } from './stockpiles/record-stockpile.handler.js';
import { StockpilesController } from './stockpiles/stockpiles.controller.js';
import { GetContractsHandler, GetStockpilesHandler } from './stockpiles/stockpiles.query.js';
import { RUNTIME } from './tokens.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { GetWhatIfHandler } from './what-if/what-if.query.js';

const MINUTE_MS = 60_000;

const controllers = [
  MineralsController,
  CriticalityController,
  BenchmarksController,
  IndicatorsController,
  InitiativesController,
  RegisterController,
  FeedsController,
  AnalysesController,
  UnchangedController,
  WhatIfController,
  ProjectsController,
  ReleasesController,
  WithdrawalsController,
  PrecedenceController,
  AuditPackController,
  CorrectionsController,
  FrozenPagesController,
  FrozenViewsController,
  NotesController,
  SignOffsController,
  CoverageController,
  SourcesController,
  RevisionsController,
  DifferencesController,
  ContractsController,
  StockpilesController,
  MethodsController,
  OwnDataController,
  LedgerController,
  LiveController,
  WritesController,
  HealthController,
  MetricsController,
];

const handlers = [
  GetMineralsHandler,
  GetMineralHandler,
  GetConcentrationHandler,
  GetProofHandler,
  GetFactsHandler,
  GetCriticalityHandler,
  GetBenchmarksHandler,
  GetInitiativesHandler,
  GetInitiativeHistoryHandler,
  GetCommitmentsHandler,
  GetOwnersHandler,
  GetPerimetersHandler,
  GetPositionsHandler,
  GetExposureHandler,
  GetRegisterExportHandler,
  GetScorecardHandler,
  ImportRegisterHandler,
  GetCalendarHandler,
  GetChangesHandler,
  RecordStatementHandler,
  GetInitiativeHandler,
  GetImpactHandler,
  GetAnalysesHandler,
  GetAnalysisSeriesHandler,
  RegisterAnalysisHandler,
  GetUnchangedHandler,
  GetWhatIfHandler,
  GetProjectsHandler,
  GetProjectHandler,
  GetProjectTemplateHandler,
  RecordProjectStatementHandler,
  ImportProjectsHandler,
  GetReleasesHandler,
  GetReleaseHandler,
  GetRejectsHandler,
  GetRejectReasonsHandler,
  GetCoverageHandler,
  GetSourcesHandler,
  GetIndicatorsHandler,
  GetMineralIndicatorsHandler,
  GetComparisonHandler,
  GetRevisionsHandler,
  GetDifferencesHandler,
  GetFigureDifferencesHandler,
  GetRegisterDifferencesHandler,
  GetHistoryHandler,
  WithdrawReleaseHandler,
  GetPrecedenceHandler,
  GetCorrectionsHandler,
  SetPrecedenceHandler,
  CorrectFactHandler,
  RemoveCorrectionHandler,
  GetFrozenViewHandler,
  GetFrozenViewsHandler,
  GetNotesHandler,
  GetSignOffsHandler,
  GetSignOffHandler,
  RecordReviewHandler,
  GetContractsHandler,
  GetStockpilesHandler,
  RecordStockpileHandler,
  GetMethodsHandler,
  GetMethodHandler,
  GetTemplatesHandler,
  GetTemplateHandler,
  PreviewOwnDataHandler,
  ImportOwnDataHandler,
  GetLedgerHeadHandler,
  GetLedgerEventsHandler,
  GetLedgerEventHandler,
  GetLedgerHeadsHandler,
  GetLedgerProofHandler,
  GetLedgerConsistencyHandler,
];

/** Everything that answers over HTTP, bound to one opened product. */
@Module({})
export class AppModule {
  static over(runtime: Runtime): DynamicModule {
    const { rateLimit, logLevel } = runtime.config;
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        TerminusModule.forRoot({ logger: false }),
        ThrottlerModule.forRoot([{ ttl: MINUTE_MS, limit: rateLimit }]),
        LoggerModule.forRoot({ pinoHttp: requestLog(logLevel) }),
      ],
      controllers,
      providers: [
        ...handlers,
        Metrics,
        { provide: RUNTIME, useValue: runtime },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
