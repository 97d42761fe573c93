import type { Change, ChangesAnswer } from '@chokepoint/api-contract';
import { create, type XMLElement } from 'xmlbuilder';
import type { Place } from '../route.js';
import { onOneLine } from './plain-text.js';

const ATOM = 'http://www.w3.org/2005/Atom';

/** Nothing was recorded yet, but a feed has to name a time. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** What was recorded on the register as an Atom feed (RFC 4287), in pages (RFC 5005). */
export function writeAtom({ changes, nextBefore }: ChangesAnswer, place: Place): string {
  const feed = create('feed', {
    ...{ version: '1.0', encoding: 'UTF-8' },
    // For the control characters that XML cannot carry.
    invalidCharReplacement: '\ufffd',
  });
  feed.att('xmlns', ATOM);
  text(feed, 'id', `${place.origin}${page(place.request, null)}`);
  text(feed, 'title', 'Chokepoint: what was recorded on the register');
  text(feed, 'updated', changes[0]?.recordedAt ?? NEVER);
  feed.ele('author').ele('name').txt('Chokepoint');
  link(feed, 'self', `${place.origin}${place.request}`, 'application/atom+xml');
  link(feed, 'alternate', `${place.origin}/initiatives`, 'text/html');
  if (nextBefore !== null) {
    const next = `${place.origin}${page(place.request, nextBefore)}`;
    link(feed, 'next', next, 'application/atom+xml');
  }
  for (const change of changes) entry(feed, change, place.origin);
  return feed.end({ pretty: true });
}

function entry(feed: XMLElement, change: Change, origin: string): void {
  const { id, initiative, initiativeName, revision, type, summary, recordedAt } = change;
  const said = feed.ele('entry');
  text(said, 'id', `urn:uuid:${id}`);
  text(said, 'title', onOneLine(`${initiativeName}: ${summary}`));
  // A statement is never changed: what corrects it is a statement of its own.
  text(said, 'published', recordedAt);
  text(said, 'updated', recordedAt);
  link(said, 'alternate', `${origin}/initiatives/${initiative}`, 'text/html');
  link(said, 'related', `${origin}/ledger/${id}`, 'text/html');
  link(said, 'via', `${origin}/api/v1/ledger/events/${id}`, 'application/json');
  said.ele('category', { term: type });
  said.ele('summary', { type: 'text' }).txt(`Statement ${revision} on ${initiative}: ${summary}`);
}

function text(parent: XMLElement, name: string, content: string): void {
  parent.ele(name).txt(content);
}

function link(parent: XMLElement, rel: string, href: string, type: string): void {
  parent.ele('link', { rel, type, href });
}

/** The request for the page before a position; for the first page, which names the feed, at null. */
function page(request: string, before: string | null): string {
  const [path = '', query = ''] = request.split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('before');
  // How many to a page does not make another feed.
  if (before === null) parameters.delete('limit');
  else parameters.set('before', before);
  const asked = parameters.toString();
  return asked === '' ? path : `${path}?${asked}`;
}
