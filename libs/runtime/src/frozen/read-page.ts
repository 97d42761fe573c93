import { refuse, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { readFrozenView } from '@chokepoint/reviews-application';
import { unpackedPage } from './frozen-page.js';

/** A published page, byte for byte. */
export interface PublishedPage {
  readonly html: Uint8Array;
  readonly sha256: string;
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The page of a frozen view, from the ledger. Refuses 'unknown-frozen-view'. */
export async function readPublishedPage(
  ledger: Ledger,
  id: string,
): Promise<Result<PublishedPage>> {
  const frozen = ID.test(id) ? await readFrozenView(ledger, id) : null;
  if (frozen === null) return refuse('unknown-frozen-view', `No view was published as '${id}'.`);
  const { page } = frozen;
  return { ok: true, value: { html: unpackedPage(page), sha256: page.sha256 } };
}
