import type { ProvenFigure } from '@chokepoint/api-contract';
import type { ReceivedFile } from '@chokepoint/supply';
import type { CheckedProof } from './check-proof.js';

/** What a proof that holds has shown, in the terms of whoever reads it. */
export interface ProofSummary {
  readonly figure: ProvenFigure;
  readonly route: string;
  readonly publishedBy: string | null;
  readonly knownAt: string;
  readonly method: string;
  readonly release: {
    readonly id: string;
    readonly title: string;
    readonly publishedOn: string;
    readonly sealedAt: string;
    readonly files: readonly ReceivedFile[];
  };
  /** Releases of the source that were weighed against it. */
  readonly others: readonly { readonly id: string; readonly why: string }[];
  /** What a person corrected in it, and why. */
  readonly corrections: readonly { readonly id: string; readonly reason: string }[];
  readonly rows: number;
  readonly events: number;
  /** Of the release's events before its seal, those in the proof. */
  readonly releaseEvents: { readonly given: number; readonly of: number };
  readonly head: {
    readonly size: number;
    readonly root: string;
    readonly signedAt: string;
    readonly keyId: string;
  };
  readonly notShown: readonly string[];
}

/** What no proof of one figure can show, and what does. */
export const NOT_SHOWN = {
  others:
    'That the log holds no other release or correction which should have counted instead: `chokepoint verify` goes over the whole log.',
  rest: 'That no other event of the release reports the figure: ask for the proof with `--events release`.',
  files:
    "That the publisher's files say so: compare them with `--files FOLDER`; their SHA-256 is in the proof.",
  time: 'That the time is right: it is the clock of the machine that recorded and signed.',
} as const;

export function summarise({ proof, derived, seal }: CheckedProof): ProofSummary {
  const { figure, query, method, rows, events, head } = proof;
  const { release, others, applied } = derived;
  const { title, publishedOn, files } = release.received;
  const { size, root, signedAt, keyId } = head;
  const { others: noOther, rest, files: noFiles, time } = NOT_SHOWN;
  return {
    figure,
    ...query,
    method: `${method.id}@${method.version}`,
    release: {
      id: release.id,
      title,
      publishedOn,
      sealedAt: release.sealed?.event.position ?? '',
      files,
    },
    others: others.map((other) => ({ id: other.id, why: whyNot(other, publishedOn, query) })),
    corrections: applied.map(({ id, data }) => ({ id, reason: data.reason })),
    rows: rows.length,
    events: events.length,
    releaseEvents: { given: seal.given, of: seal.events },
    head: { size, root, signedAt, keyId },
    notShown: [noOther, ...(seal.given === seal.events ? [] : [rest]), noFiles, time],
  };
}

function whyNot(
  { sealed, withdrawn, received }: CheckedProof['derived']['others'][number],
  held: string,
  { publishedBy }: { readonly publishedBy: string | null },
): string {
  if (withdrawn) return 'withdrawn';
  if (sealed === null) return 'not complete';
  const { publishedOn } = received;
  if (publishedBy !== null && publishedOn > publishedBy) return `published later, ${publishedOn}`;
  return publishedOn === held ? 'complete earlier' : `published earlier, ${publishedOn}`;
}
