import type { Release } from '@chokepoint/api-contract';
import { namedIn, type Provenance } from '@chokepoint/exports';

/** A question as HTTP writes it, and what was answered. */
export interface AnsweredQuestion {
  /** `minerals/gallium/facts?period=2022` */
  readonly question: string;
  readonly answer: object;
  /** Every release known, among them those that the answer names. */
  readonly releases: readonly Release[];
  /** Address of the server, without a slash at its end; null where none is known. */
  readonly origin: string | null;
}

/** Where the table of an answer comes from: releases, licences and methods as the answer names them. */
export function provenanceOf({ question, answer, releases, origin }: AnsweredQuestion): Provenance {
  const [path = '', parameters = ''] = question.split('?');
  const { knownAt, publishedBy }: Knowing = answer;
  return {
    title: path,
    subtitle: decodeURIComponent(parameters),
    ...namedIn(answer, releases),
    publishedBy: typeof publishedBy === 'string' ? publishedBy : null,
    knownAt: typeof knownAt === 'string' ? knownAt : null,
    link: `${origin ?? ''}/api/v1/${path}${searchOf(pinnedParameters(parameters, answer))}`,
  };
}

/** What an answer says of the state it was given from. */
export interface Knowing {
  readonly knownAt?: unknown;
  readonly publishedBy?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** The parameters that give the same answer, whatever is recorded later. */
function pinnedParameters(parameters: string, answer: Knowing): URLSearchParams {
  const pinned = new URLSearchParams(parameters);
  if (typeof answer.knownAt === 'string') pinned.set('knownAt', answer.knownAt);
  for (const name of ['from', 'to'] as const) {
    const state = answer[name];
    const asked = pinned.get(name);
    if (asked === null || !isResolved(state)) continue;
    pinned.set(name, `${asked.split('@', 1).join('')}@${state.knownAt}`);
  }
  return pinned;
}

const isResolved = (state: unknown): state is { readonly knownAt: string } =>
  typeof state === 'object' && state !== null && 'knownAt' in state;

const searchOf = (parameters: URLSearchParams): string =>
  parameters.size === 0 ? '' : `?${parameters.toString()}`;
