/**
 * The thread that PGlite runs in: a heavy query would otherwise hold up the whole process. Node
 * runs this file as it stands, so it imports no sibling's values and uses erasable syntax only.
 */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { PGlite, type QueryOptions } from '@electric-sql/pglite';
import type {
  ErrorFields,
  FromWorker,
  QueryAnswer,
  Request,
  ToWorker,
  WorkerData,
} from './protocol.js';

/** Values cross as text, both ways: the main thread converts them as it does for a server's. */
function textOnly(db: PGlite): QueryOptions {
  const asText = (value: string): string => value;
  const forAll = (converters: object) =>
    Object.fromEntries(Object.keys(converters).map((oid) => [oid, asText]));
  return { rowMode: 'array', parsers: forAll(db.parsers), serializers: forAll(db.serializers) };
}

const ERROR_FIELDS = [
  'code',
  'severity',
  'detail',
  'hint',
  'where',
  'schema',
  'table',
  'column',
  'constraint',
  'position',
] as const;

function errorFields(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { message: String(error) };
  const source = error as Error & Partial<Record<string, string>>;
  const present = ERROR_FIELDS.flatMap((name) => (source[name] ? [[name, source[name]]] : []));
  return { message: error.message, ...Object.fromEntries(present) };
}

async function handle(db: PGlite, options: QueryOptions, request: Request): Promise<unknown> {
  if (request.kind === 'dump') return db.dumpDataDir('none');
  if (request.kind === 'close') return db.close();
  const { sql, parameters } = request;
  const result = await db.query<(string | null)[]>(sql, [...parameters], options);
  const { command, rowCount, fields, rows } = result;
  return { command, rowCount, fields, rows } satisfies QueryAnswer;
}

async function serve(port: MessagePort, { folder, snapshot }: WorkerData): Promise<void> {
  const send = (message: FromWorker): void => port.postMessage(message);
  const dataDir = folder ?? 'memory://';
  const db = await PGlite.create({ dataDir, ...(snapshot && { loadDataDir: snapshot }) });
  const options = textOnly(db);
  db.onNotification((channel, payload) => send({ kind: 'notify', channel, payload }));
  port.on('message', ({ id, request }: ToWorker) => {
    handle(db, options, request).then(
      (value) => send({ kind: 'answer', id, value }),
      (error: unknown) => send({ kind: 'error', id, error: errorFields(error) }),
    );
  });
  send({ kind: 'ready' });
}

if (parentPort) {
  const port = parentPort;
  serve(port, workerData as WorkerData).catch((error: unknown) =>
    port.postMessage({ kind: 'failed', error: errorFields(error) } satisfies FromWorker),
  );
}
