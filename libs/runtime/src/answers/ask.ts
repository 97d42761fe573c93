import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { AnswerSources, AnyRoute } from './route.js';
import { ROUTES } from './routes.js';
import { type Answered, answeredBy, releasesNamed } from './table-file.js';

export interface Asked {
  readonly route: AnyRoute;
  readonly id: string;
  readonly query: unknown;
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

/**
 * Asks a question as HTTP writes it. `origin` is the address of the server, for links to what was
 * answered; null where there is none. Refuses as `readQuestion` and the route itself do.
 */
export async function ask(
  sources: AnswerSources,
  text: string,
  origin: string | null = null,
): Promise<Result<Answered>> {
  const asked = readQuestion(text);
  if (!asked.ok) return asked;
  const { route, query, id } = asked.value;
  const answer = await route.ask(sources, query, id);
  if (!answer.ok) return answer;
  const releases = await releasesNamed(sources, answer.value);
  if (!releases.ok) return releases;
  const found = { question: text, answer: answer.value, releases: releases.value, origin };
  return ok(answeredBy(route, found));
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
