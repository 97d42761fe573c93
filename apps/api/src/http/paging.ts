interface Paged {
  readonly nextCursor?: unknown;
  readonly nextBefore?: unknown;
}

/** `Link` header (RFC 8288) to the next page; null on the last. */
export function nextLink(url: string, answer: object): string | null {
  const { nextCursor, nextBefore }: Paged = answer;
  if (typeof nextCursor === 'string') return link(url, 'cursor', nextCursor);
  if (typeof nextBefore === 'string') return link(url, 'before', nextBefore);
  return null;
}

function link(url: string, parameter: string, value: string): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(parameter, value);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}
