import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type AnswerSources, PRODUCT_VERSION } from '@chokepoint/runtime';
import { withExamples } from './examples.js';
import { withMediaTypes } from './media-types.js';

const DESCRIPTION = `How dependent the EU is on critical raw materials, on whom and at which stage; how that moved
after each initiative; and what could have been known when.

Every answer takes \`publishedBy\` (what sources had said by that day) and \`knownAt\` (what this
ledger had recorded at that position or instant), and carries both. Errors are problem documents
(RFC 9457) with a stable \`code\`. What writes needs the token that the server was started with. The examples are this server's own answers.`;

const TOKEN = 'The value of CHOKEPOINT_WRITE_TOKEN; a server without it takes no writes.';

/** Publishes the OpenAPI document at `/api/openapi.json` and a page on it at `/api/docs`. */
export function publishDocument(app: INestApplication, sources: AnswerSources): void {
  const base = new DocumentBuilder()
    .setTitle('Chokepoint')
    .setVersion(PRODUCT_VERSION)
    .setDescription(DESCRIPTION)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: TOKEN })
    .build();
  const document = withMediaTypes(SwaggerModule.createDocument(app, base));
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Chokepoint API',
    patchDocumentOnRequest: (_request: unknown, _response: unknown, plain: OpenAPIObject) =>
      withExamples(plain, sources),
  });
}
