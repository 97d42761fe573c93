import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type KnowledgeQuery, knowledgeQuery, problem } from '@chokepoint/api-contract';
import { makeAuditPack, pinState, type Runtime } from '@chokepoint/runtime';
import { ProblemException } from '../http/problem.js';
import { RUNTIME } from '../tokens.js';

/** What an auditor takes home: a file, not an answer of the contract. */
@ApiTags('Minerals')
@Controller('minerals')
export class AuditPackController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get(':id/audit-pack')
  @ApiOperation({
    summary: 'Everything about a mineral at a state, as a ZIP with proofs and a report',
    description:
      'Figures and facts as CSV, the events that they rest on, releases with licences, methods, a proof of the newest period of each series, a report as HTML and PDF, and a manifest with the SHA-256 of each. The same state gives the same bytes. `chokepoint proof check` checks it offline.',
  })
  @ApiProduces('application/zip')
  @ApiResponse({ status: 200, description: 'The pack.' })
  @ApiResponse({ status: 400, description: 'Refused.', standardSchema: problem })
  @ApiResponse({ status: 404, description: 'Refused.', standardSchema: problem })
  @ApiResponse({ status: 409, description: 'Not signed yet.', standardSchema: problem })
  async pack(
    @Param('id') id: string,
    @Query({ schema: knowledgeQuery.strict() }) query: KnowledgeQuery,
  ): Promise<StreamableFile> {
    const state = await pinState(this.runtime, query);
    if (!state.ok) throw ProblemException.of(state.error);
    const pack = await makeAuditPack(this.runtime, id, state.value);
    if (!pack.ok) throw ProblemException.of(pack.error);
    return new StreamableFile(pack.value.bytes, {
      type: 'application/zip',
      disposition: `attachment; filename="${id}-${state.value.knownAt}.audit.zip"`,
    });
  }
}
