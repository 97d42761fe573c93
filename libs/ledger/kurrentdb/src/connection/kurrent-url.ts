import { ok, refuse, type Result } from '@chokepoint/kernel';

/** The parts of a connection string. Only `credentials` is secret. */
export interface KurrentUrl {
  /** For the client, without user and password. */
  readonly connection: string;
  /** Scheme and hosts, for people to read. */
  readonly shown: string;
  /** Null without them, and without TLS: they never go over an open line. */
  readonly credentials: Credentials | null;
  /** How long a call may take, in milliseconds. */
  readonly deadlineMs: number;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const FORM =
  /^(?<scheme>kurrentdb|kurrent|kdb|esdb)(?<discover>\+discover)?:\/\/(?:(?<user>[^:@/?]+):(?<password>[^@/?]+)@)?(?<hosts>[^@/?]+)\/?(?:\?(?<options>.*))?$/;

/** What the client knows; it would print any other with the whole string, password and all. */
const OPTIONS = new Set(
  [
    'connectionName',
    'defaultDeadline',
    'discoveryInterval',
    'gossipTimeout',
    'keepAliveInterval',
    'keepAliveTimeout',
    'maxDiscoverAttempts',
    'nodePreference',
    'tls',
    'tlsCAFile',
    'tlsVerifyCert',
    'userCertFile',
    'userKeyFile',
  ].map(flat),
);
const DEADLINE_MS = 10_000;

export const FORM_WANTED =
  'Write kurrentdb://user:password@host:2113?tls=true, special characters of the password as %40.';

/** Refuses with 'bad-kurrentdb-url', in words that never repeat the URL: it may hold a password. */
export function readKurrentUrl(url: string): Result<KurrentUrl> {
  const parts = FORM.exec(url.trim())?.groups;
  if (!parts) return badUrl(FORM_WANTED);
  const { user, password, discover = '', hosts = '', options: query = '' } = parts;
  const options = new Map(query.split('&').filter(Boolean).map(keyAndValue));
  const unknown = [...options.keys()].find((key) => !OPTIONS.has(flat(key)));
  if (unknown !== undefined) return badUrl(`It has no option '${unknown}'.`);
  const deadlineMs = deadline(optionOf(options, 'defaultDeadline'));
  if (deadlineMs === null) return badUrl('defaultDeadline is a number of milliseconds.');
  const given = credentials(user, password);
  if (given === undefined) return badUrl(FORM_WANTED);
  const isOpen = optionOf(options, 'tls') === 'false';
  // Today's name of the scheme: at the old one the client prints a warning.
  const shown = `kurrentdb${discover}://${hosts}`;
  const connection = query === '' ? shown : `${shown}?${query}`;
  return ok({ connection, shown, credentials: isOpen ? null : given, deadlineMs });
}

/** Null when there are none, undefined when they cannot be read. */
function credentials(user?: string, password?: string): Credentials | null | undefined {
  if (user === undefined || password === undefined) return null;
  try {
    return { username: decodeURIComponent(user), password: decodeURIComponent(password) };
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

export const badUrl = (why: string): Result<never> =>
  refuse('bad-kurrentdb-url', `The address of KurrentDB cannot be used. ${why}`);

function keyAndValue(option: string): [string, string] {
  const [key = '', ...value] = option.split('=');
  return [key, value.join('=')];
}

const optionOf = (options: ReadonlyMap<string, string>, name: string): string | undefined =>
  [...options].find(([key]) => flat(key) === flat(name))?.[1];

function deadline(given: string | undefined): number | null {
  if (given === undefined) return DEADLINE_MS;
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;
}

function flat(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, '');
}
