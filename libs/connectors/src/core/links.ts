import { ok, refuse, type Result } from '@chokepoint/kernel';

/**
 * An address that an answer or a redirect names, made whole. Only https leads to another host than
 * the one that named it, and only without a user name in it. Refuses 'bad-link' and 'unsafe-link'.
 */
export function resolveLink(from: string, to: string): Result<string> {
  const base = new URL(from);
  const target = URL.canParse(to, from) ? new URL(to, base) : null;
  if (target === null) return refuse('bad-link', `${from} leads to something that is no address.`);
  target.hash = '';
  const sameHost = target.host === base.host && /^https?:$/.test(target.protocol);
  const downgraded = base.protocol === 'https:' && target.protocol !== 'https:';
  const safe = target.protocol === 'https:' || (sameHost && !downgraded);
  if (!safe || target.username !== '' || target.password !== '') {
    return refuse(
      'unsafe-link',
      `${from} leads to ${target.host} by ${target.protocol.slice(0, -1)}; only https, or the same host, is followed.`,
    );
  }
  return ok(target.href);
}

/** As `resolveLink`, and only to hosts that the connector names. Refuses 'foreign-link' too. */
export function resolveKnownLink(
  from: string,
  to: string,
  hosts: readonly string[],
): Result<string> {
  const resolved = resolveLink(from, to);
  if (!resolved.ok) return resolved;
  const { host } = new URL(resolved.value);
  return host === new URL(from).host || hosts.includes(host)
    ? resolved
    : refuse(
        'foreign-link',
        `${from} leads to ${host}, which is not one of the publisher's hosts.`,
      );
}
