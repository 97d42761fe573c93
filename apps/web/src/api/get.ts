import { problem } from '@chokepoint/api-contract';
import { ProblemError } from '@chokepoint/ui';
import { type ZodType } from 'zod';

export type Params = Readonly<Record<string, string | number | null | undefined>>;

export function apiUrl(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `/api/v1/${path}${text === '' ? '' : `?${text}`}`;
}

/**
 * Asks the server and parses the answer by the contract, at this edge and nowhere else.
 * @throws ProblemError when the server refuses, TypeError when it cannot be reached.
 */
export async function get<T>(
  schema: ZodType<T>,
  path: string,
  params?: Params,
  signal?: AbortSignal,
): Promise<T> {
  const url = apiUrl(path, params);
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    ...(signal ? { signal } : {}),
  });
  return readAnswer(schema, response, url);
}

/** An answer, parsed by the contract. @throws ProblemError when it is a refusal or does not fit */
export async function readAnswer<T>(
  schema: ZodType<T>,
  response: Response,
  url: string,
): Promise<T> {
  if (!response.ok) throw new ProblemError(await problemOf(response, url));
  const parsed = schema.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ProblemError({
    type: 'about:blank',
    title: 'Answer does not fit the contract',
    status: response.status,
    code: 'answer-out-of-contract',
    detail: `The answer of ${url} does not fit the contract at '${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}.`,
  });
}

/**
 * Fetches a document as it stands, byte for byte.
 * @throws ProblemError when the server refuses, TypeError when it cannot be reached.
 */
export async function download(
  path: string,
  params?: Params,
  accept = 'application/json',
): Promise<Blob> {
  const url = apiUrl(path, params);
  const response = await fetch(url, { headers: { accept } });
  if (!response.ok) throw new ProblemError(await problemOf(response, url));
  return response.blob();
}

async function problemOf(response: Response, url: string): Promise<ProblemError['problem']> {
  const body: unknown = response.headers.get('content-type')?.includes('json')
    ? await response.json()
    : null;
  const parsed = problem.safeParse(body);
  if (parsed.success) return parsed.data;
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: `http-${response.status}`,
    detail: `The server answered ${response.status} to ${url}.`,
  };
}
