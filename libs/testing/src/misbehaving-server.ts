import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

export interface MisbehavingServer {
  readonly base: string;
  /** Answers of a path in their order; the last one stays. */
  on(path: string, ...replies: Reply[]): void;
  /** Headers of each request to a path. */
  asked(path: string): readonly IncomingMessage['headers'][];
  close(): Promise<void>;
}

/** A publisher on 127.0.0.1 that answers as it is told. */
export async function misbehavingServer(): Promise<MisbehavingServer> {
  const routes = new Map<string, Reply[]>();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const replies = routes.get(request.url ?? '') ?? [answering(404, 'nothing here')];
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    reply?.(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    on: (path, ...replies) => void routes.set(path, replies),
    asked: (path) => requests.filter(({ url }) => url === path).map(({ headers }) => headers),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An answer with nothing remarkable. */
export const answering =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Reply =>
  (_, response) => {
    response.writeHead(status, {
      'content-type': 'text/csv',
      'content-length': Buffer.byteLength(body),
      ...headers,
    });
    response.end(body);
  };

/** Some of the body, then the line goes dead. */
export const cutOff =
  (body: string, after: number, headers: Record<string, string> = {}): Reply =>
  (_, response) => {
    response.writeHead(200, {
      'content-type': 'text/csv',
      'content-length': body.length,
      ...headers,
    });
    response.write(body.slice(0, after), () => setTimeout(() => response.destroy(), 20));
  };

/** Some of the body, then silence. */
export const silentAfter =
  (body: string, after: number): Reply =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': body.length });
    response.write(body.slice(0, after));
  };

/** The rest from where the request asks on, if the file is still the one that it means. */
export const resumable =
  (body: string, etag: string, headers: Record<string, string> = {}): Reply =>
  (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const fits = from > 0 && request.headers['if-range'] === etag;
    if (!fits) return answering(200, body, { etag, ...headers })(request, response);
    const range = `bytes ${from}-${body.length - 1}/${body.length}`;
    answering(206, body.slice(from), { etag, 'content-range': range, ...headers })(
      request,
      response,
    );
  };

export const redirecting = (location: string): Reply => answering(302, '', { location });
