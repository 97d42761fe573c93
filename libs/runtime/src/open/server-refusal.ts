const SERVER_REFUSALS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at that address.',
  ENOTFOUND: 'there is no such host.',
  ETIMEDOUT: 'the host does not answer.',
  '28P01': 'it refuses the password.',
  '28000': 'it refuses the user.',
  '3D000': 'there is no such database.',
  '42501': 'its user may not connect to that database.',
};

/** Why a PostgreSQL server does not let us in, for the operator; null for any other error. */
export function serverRefusal(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return SERVER_REFUSALS[String(error.code)] ?? null;
}
