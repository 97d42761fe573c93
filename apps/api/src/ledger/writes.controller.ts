import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { writesState, type WritesState } from '@chokepoint/api-contract';
import type { Runtime } from '@chokepoint/runtime';
import { WRITES_DISABLED } from '../http/write.guard.js';
import { RUNTIME } from '../tokens.js';

const SUMMARY = 'Whether this server takes writes, and if not, how to let it';

/** For a form, before anybody fills it in. It is about the process, not about the ledger. */
@ApiTags('Ledger')
@Controller('writes')
export class WritesController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: SUMMARY,
    description: 'Where it does, a request that writes still has to carry the write token.',
  })
  @ApiResponse({ status: 200, description: SUMMARY, standardSchema: writesState })
  writes(): WritesState {
    const open = this.runtime.config.writeToken !== null;
    return { open, why: open ? null : WRITES_DISABLED };
  }
}
