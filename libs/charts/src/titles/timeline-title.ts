import { type InitiativeSummary } from '@chokepoint/api-contract';

/** '51 initiatives and 13 shocks from 2008 to 2026'. */
export function timelineTitle(events: readonly InitiativeSummary[]): string {
  const count = (lane: string): number => events.filter((event) => event.lane === lane).length;
  const dates = events.map((event) => event.effectiveOn).sort();
  const [from, to] = [dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)];
  const when = from === to ? `in ${from}` : `from ${from} to ${to}`;
  const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${plural(count('initiative'), 'initiative')} and ${plural(count('shock'), 'shock')} ${when}`;
}
