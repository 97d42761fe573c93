import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { AnswerSources, AnyRoute } from './route.js';
import { ROUTES } from './routes.js';
import type { Table } from './table.js';

export interface Asked {
  readonly route: AnyRoute;
  readonly id: string;
  readonly query: unknown;
}

export interface Answered {
  readonly answer: object;
  /** Null where the answer is not a table. */
  readonly table: Table | null;
}

/**
 * Reads a question as HTTP writes it, `minerals/gallium/facts?period=2022`. Refuses with
 * `unknown-route` and `bad-parameters`.
 */
export function readQuestion(text: string): Result<Asked> {
  const [path = '', search = ''] = text.replace(/^\/?(api\/v1\/)?/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const route = ROUTES.find(({ pattern }) => fits(pattern.split('/'), parts));
  if (route === undefined) {
    const routes = ROUTES.map(({ pattern }) => pattern).join(', ');
    return refuse('unknown-route', `There is no route '${path}'. Routes: ${routes}.`);
  }
  const parameters = new URLSearchParams(search);
  const names = [...parameters.keys()];
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) return refuse('bad-parameters', `'${twice}' is given twice.`);
  const query = route.query.safeParse(Object.fromEntries(parameters));
  if (!query.success) return refuse('bad-parameters', faultsOf(query.error.issues));
  const at = route.pattern.split('/').indexOf(':id');
  return ok({ route, id: decodeURIComponent(parts[at] ?? ''), query: query.data });
}

/** Asks a question as HTTP writes it. Refuses as `readQuestion` and the route itself do. */
export async function ask(sources: AnswerSources, text: string): Promise<Result<Answered>> {
  const asked = readQuestion(text);
  if (!asked.ok) return asked;
  const { route, query, id } = asked.value;
  const answer = await route.ask(sources, query, id);
  if (!answer.ok) return answer;
  return ok({ answer: answer.value, table: route.toTable?.(answer.value) ?? null });
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  if (pattern.length !== parts.length) return false;
  return pattern.every((part, index) => part === ':id' || part === parts[index]);
}

function faultsOf(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const faults = issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
  );
  return `The parameters cannot be used. ${faults.join('. ')}`;
}
