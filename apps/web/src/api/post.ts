import { type ZodType } from 'zod';
import { apiUrl, readAnswer } from './get.js';

/**
 * Sends a command with the server's write token, and parses the answer by the contract.
 * @throws ProblemError when the server refuses, TypeError when it cannot be reached.
 */
export async function post<T>(
  schema: ZodType<T>,
  path: string,
  body: object,
  token: string,
): Promise<T> {
  const url = apiUrl(path);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify(body),
  });
  return readAnswer(schema, response, url);
}
