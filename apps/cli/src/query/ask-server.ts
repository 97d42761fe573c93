import { problem } from '@chokepoint/api-contract';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { Answered, AnyRoute } from '@chokepoint/runtime';

/**
 * Asks a running server. Refuses with the server's own refusal, and with `server-unreachable` when
 * none answers at the address.
 */
export async function askServer(
  url: string,
  question: string,
  route: AnyRoute,
): Promise<Result<Answered>> {
  const response = await fetch(`${url}/api/v1/${question}`).catch(unreachable);
  if (response === null) {
    const message = `A running server holds the data folder, but none answers at ${url}. Set CHOKEPOINT_URL to its address.`;
    return refuse('server-unreachable', message);
  }
  const body: unknown = await response.json();
  if (!response.ok) {
    const { code, detail } = problem.parse(body);
    return refuse(code, detail);
  }
  const answer = route.answer.parse(body);
  return ok({ answer, table: route.toTable?.(answer) ?? null });
}

function unreachable(error: unknown): null {
  // fetch says every failure to connect with this one type.
  if (error instanceof TypeError) return null;
  throw error;
}
