import { countsAt, placeAmong } from '../knowledge/released-by.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';

/** What makes two rows speak of one contract. */
const ONE_CONTRACT = ['stage', 'form', 'counterparty', 'counterparty_area', 'valid_from'] as const;

/** Contracts on a mineral at a knowledge: of one contract, what was published last. */
export function contractsQuery(
  db: ReadDb,
  { mineral, source }: { readonly mineral: string; readonly source?: string | undefined },
  knowledge: ResolvedKnowledge,
) {
  let latest = db
    .selectFrom('read.contract as contract')
    .innerJoin('read.release as release', 'release.release_id', 'contract.release_id')
    .where(countsAt(knowledge))
    .where('contract.mineral', '=', mineral);
  if (source !== undefined) latest = latest.where('release.source', '=', source);
  const placed = latest
    .selectAll('contract')
    .select(['release.source', 'release.published_on'])
    .select(placeAmong(['release.source', ...ONE_CONTRACT.map((column) => `contract.${column}`)]));
  return db
    .selectFrom(placed.as('contract'))
    .selectAll()
    .where('contract.place', '=', 1)
    .orderBy('contract.valid_from')
    .orderBy('contract.counterparty')
    .orderBy('contract.position')
    .orderBy('contract.row_no');
}
