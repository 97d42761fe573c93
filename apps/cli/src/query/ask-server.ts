import { problem } from '@chokepoint/api-contract';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { type Answered, answeredBy, type AnyRoute, releasesRoute } from '@chokepoint/runtime';

/**
 * Asks a running server. Refuses with the server's own refusal, and with `server-unreachable` when
 * none answers at the address.
 */
export async function askServer(
  url: string,
  question: string,
  route: AnyRoute,
): Promise<Result<Answered>> {
  const answer = await get(url, question, route.answer);
  if (!answer.ok) return answer;
  const known = await get(url, 'releases', releasesRoute.answer);
  if (!known.ok) return known;
  const { releases } = known.value;
  return ok(answeredBy(route, { question, answer: answer.value, releases, origin: url }));
}

async function get<T>(
  url: string,
  question: string,
  answer: { parse(body: unknown): T },
): Promise<Result<T>> {
  const response = await fetch(`${url}/api/v1/${question}`).catch(unreachable);
  if (response === null) {
    const message = `A running server holds the data folder, but none answers at ${url}. Set CHOKEPOINT_URL to its address.`;
    return refuse('server-unreachable', message);
  }
  const body: unknown = await response.json();
  if (response.ok) return ok(answer.parse(body));
  const { code, detail } = problem.parse(body);
  return refuse(code, detail);
}

function unreachable(error: unknown): null {
  // fetch says every failure to connect with this one type.
  if (error instanceof TypeError) return null;
  throw error;
}
