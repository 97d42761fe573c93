import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { Runtime } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

/** For whoever restarts the process (live) or sends it requests (ready). */
@ApiExcludeController()
@SkipThrottle()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck()
  ready() {
    return this.health.check([() => this.readModels()]);
  }

  private async readModels() {
    const indicator = this.indicators.check('readModels');
    const { position, readModelPosition, projections } = await this.runtime.headState();
    const stopped = projections.filter(({ fault }) => fault !== null).map(({ name }) => name);
    const state = { ledger: position, readModels: readModelPosition, stopped };
    // Behind is not broken: answers name the position that they rest on, and say so when it stays.
    return readModelPosition === '0' && position !== '0'
      ? indicator.down(state)
      : indicator.up(state);
  }
}
