import type { OpenAPIObject } from '@nestjs/swagger';
import { type AnswerSources, ask } from '@chokepoint/runtime';
import { EXAMPLE_REQUEST } from '../http/answers.decorator.js';
import { excerpt } from './excerpt.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

/**
 * The document with the answer to each operation's example request. The answers are asked for
 * when the document is, so an example cannot differ from what the server says.
 */
export async function withExamples(
  document: OpenAPIObject,
  sources: AnswerSources,
): Promise<OpenAPIObject> {
  const paths = await Promise.all(
    Object.entries(document.paths).map(
      async ([path, item]) => [path, await exampleOfPath(item, sources)] as const,
    ),
  );
  return { ...document, paths: Object.fromEntries(paths) };
}

async function exampleOfPath(item: PathItem, sources: AnswerSources): Promise<PathItem> {
  if (item.get === undefined) return item;
  const request = Reflect.get(item.get, EXAMPLE_REQUEST) as unknown;
  if (typeof request !== 'string') return item;
  const named = await nameEvent(request, sources);
  const answered = await ask(sources, named);
  const shown = { ...item.get, [EXAMPLE_REQUEST]: `/api/v1/${named}` };
  // An empty ledger knows nothing of the example's mineral or release: then there is none.
  if (!answered.ok) return { ...item, get: shown };
  return { ...item, get: withExample(shown, named, answered.value.answer) };
}

/** An event's id is known to its own ledger only: the example takes the first event of the log. */
async function nameEvent(request: string, { ledger }: AnswerSources): Promise<string> {
  if (!request.includes('{first}')) return request;
  const { events } = await ledger.readAll({ limit: 1 });
  return request.replace('{first}', events[0]?.id ?? 'none');
}

function withExample(operation: Operation, request: string, answer: object): Operation {
  const { value, cut } = excerpt(answer);
  const summary = cut ? `GET /api/v1/${request} (lists cut short)` : `GET /api/v1/${request}`;
  const ok = operation.responses['200'];
  if (ok === undefined || '$ref' in ok) return operation;
  const json = { ...ok.content?.['application/json'], examples: { example: { summary, value } } };
  const content = { ...ok.content, 'application/json': json };
  return { ...operation, responses: { ...operation.responses, '200': { ...ok, content } } };
}
