/** The streams that make a ledger of KurrentDB's streams; no writer may use these names. */
export const COMMITS = 'chokepoint-commits';
const APPEND = 'chokepoint-append-';
const EVENT = 'chokepoint-event-';

export const appendStream = (appendId: string): string => `${APPEND}${appendId}`;

export const eventStream = (eventId: string): string => `${EVENT}${eventId}`;

/** The event id that a stream of ours stands for; the ledger's namespace may stand before. */
export const eventIdOf = (stream: string): string | undefined =>
  stream.includes(EVENT) ? stream.slice(stream.lastIndexOf(EVENT) + EVENT.length) : undefined;

/** What KurrentDB takes as the type of an event in an append to several streams. */
const TYPE = /^[\w.$:-]+$/;

interface Written {
  readonly stream: string;
  readonly events: readonly { readonly type: string }[];
}

/** Why KurrentDB cannot keep these streams or types, though other stores can. */
export function whyUnfit(writes: readonly Written[]): string | undefined {
  const folded = new Set<string>();
  for (const { stream, events } of writes) {
    const why = whyUnfitName(stream);
    if (why !== undefined) return `stream '${stream}': ${why}`;
    const { type } = events.find((event) => !TYPE.test(event.type)) ?? {};
    if (type !== undefined)
      return `event type '${type}': KurrentDB takes letters, digits and _.$:-`;
    folded.add(stream.toLowerCase());
  }
  const alike = folded.size < writes.length;
  return alike
    ? 'two streams differ only in upper and lower case, which KurrentDB mixes up'
    : undefined;
}

function whyUnfitName(stream: string): string | undefined {
  if (stream === '') return 'a stream has a name';
  if (stream.startsWith('$')) return "names with '$' are KurrentDB's own";
  const ours = stream === COMMITS || stream.startsWith(APPEND) || stream.startsWith(EVENT);
  return ours ? "it is one of the ledger's own" : undefined;
}
