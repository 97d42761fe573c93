import { ok, refuse, type Result } from '@chokepoint/kernel';

/**
 * A route and its parameters (`--stage processing`, `--stage=processing`) as one question. Refuses
 * with `bad-parameters` what is neither.
 */
export function readParameters(route: string, rest: readonly string[]): Result<string> {
  const parameters = new URLSearchParams(route.split('?')[1] ?? '');
  for (let at = 0; at < rest.length; at += 1) {
    const part = rest[at] ?? '';
    const [, name = '', inline] = /^--([^=]+)(?:=(.*))?$/.exec(part) ?? [];
    const value = inline ?? rest[(at += 1)];
    if (name === '' || value === undefined || (inline === undefined && value.startsWith('--'))) {
      return refuse('bad-parameters', `'${part}' is not a parameter; write --name value.`);
    }
    parameters.append(name, value);
  }
  const path = route.split('?')[0] ?? '';
  const search = parameters.toString();
  return ok(search === '' ? path : `${path}?${search}`);
}
