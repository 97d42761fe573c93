import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pinoHttp } from 'pino-http';
import { expect, it } from 'vitest';
import { requestLog } from './request-log.js';

it('keeps the secret of a request out of every line about it', async () => {
  const lines: string[] = [];
  const log = pinoHttp(requestLog('info'), { write: (line: string) => lines.push(line) });
  const server = createServer((request, response) => {
    log(request, response);
    request.log.error('refused');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}/`, { headers: { authorization: 'Bearer open-sesame' } });
  server.close();
  await once(server, 'close');
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(line).toMatch(/"authorization":"\[Redacted\]"/);
    expect(line).not.toMatch(/open-sesame/);
  }
});
