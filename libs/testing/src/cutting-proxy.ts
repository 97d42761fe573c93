import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a PostgreSQL server that can break at a chosen moment. */
export interface CuttingProxy {
  /** The server's address, by this way. */
  readonly url: string;
  /**
   * Breaks the connection that next sends a statement holding `text`: 'request' before the server
   * hears of it, 'answer' once the server has answered whole (so it has committed) and before any
   * of the answer arrives. Resolves when that has happened.
   */
  cut(text: string, at: 'request' | 'answer'): Promise<void>;
  /** Breaks every open connection now; what the server is doing goes on until it notices. */
  cutAll(): void;
  close(): Promise<void>;
}

interface Cut {
  readonly text: string;
  readonly at: 'request' | 'answer';
  done(): void;
}

/** @throws the system's error when no port of 127.0.0.1 can be had. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const cuts: Cut[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    join(client, upstream, cuts);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
  });
  const own = new URL(url);
  own.host = `127.0.0.1:${await listen(server)}`;
  const cutAll = (): void => open.forEach((socket) => void socket.destroy());
  return {
    url: own.href,
    cut: (text, at) => new Promise((done) => void cuts.push({ text, at, done })),
    cutAll,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cutAll();
      }),
  };
}

function join(client: Socket, server: Socket, cuts: Cut[]): void {
  let held: { readonly cut: Cut; tail: Buffer } | undefined;
  const end = (cut?: Cut): void => {
    client.destroy();
    server.destroy();
    cut?.done();
  };
  client.on('data', (chunk: Buffer) => {
    const found = held ? -1 : cuts.findIndex(({ text }) => chunk.includes(text));
    const [cut] = found < 0 ? [] : cuts.splice(found, 1);
    if (cut?.at === 'request') return end(cut);
    if (cut) held = { cut, tail: Buffer.alloc(0) };
    server.write(chunk);
  });
  server.on('data', (chunk: Buffer) => {
    if (!held) return client.write(chunk);
    held.tail = Buffer.concat([held.tail, chunk]).subarray(-READY_LENGTH);
    if (isReadyForQuery(held.tail)) end(held.cut);
    return undefined;
  });
  for (const [socket, other] of [
    [client, server],
    [server, client],
  ] as const) {
    // Either end may break the way, as the server does when it is shut down.
    socket.on('error', () => other.destroy());
    socket.on('close', () => other.destroy());
  }
}

/** 'Z', a length of 5, and one byte: the server ends each answer so, once it has committed. */
const READY_LENGTH = 6;
const READY_START = Buffer.from([0x5a, 0, 0, 0, 5]);

const isReadyForQuery = (tail: Buffer): boolean => tail.indexOf(READY_START) === 0;

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
