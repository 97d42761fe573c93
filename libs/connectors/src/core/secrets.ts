/**
 * A text without the secrets in it, neither as they are nor as an address writes them; in any case of
 * letters, as an address may change that.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((secret) => secret !== '')
    .reduce((clean, secret) => clean.replaceAll(new RegExp(literal(secret), 'gi'), '***'), text);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
