import type { SignOffBody } from '@chokepoint/api-contract';
import { isIsoDate, isPosition, refuse, type Result, toPosition } from '@chokepoint/kernel';
import { isFreezable } from '@chokepoint/reviews';
import { freezeView as recordFrozen, type ReviewOutcome } from '@chokepoint/reviews-application';
import { gather, type PinnedState } from '../audit/gather.js';
import { methodsOf, proofsOf } from '../audit/proofs-of-series.js';
import { randomIds } from '../ids.js';
import { coveringHead } from '../notary/covering-head.js';
import type { Runtime } from '../runtime.js';
import { frozenPage, packedPage } from './frozen-page.js';
import { narrowed } from './narrowed.js';

export interface FrozenBy {
  readonly actor: string;
  /** Address of the server, for the page's own; null where none is known. */
  readonly origin: string | null;
}

/**
 * Publishes a view of a mineral as a page that does not change any more: charts, figures, data and
 * proofs of the series that its address selects, at a state that a signed tree head covers. Refuses
 * as the answers, `makeProof`, `coveringHead` and the decider do, 'bad-position' and
 * 'nothing-to-publish'.
 */
export async function freezeView(
  runtime: Runtime,
  body: SignOffBody,
  { actor, origin }: FrozenBy,
): Promise<Result<ReviewOutcome>> {
  const { view, at, by, on, text } = body;
  const mineral = isFreezable(view);
  if (!mineral.ok) return mineral;
  const state = stateOf(at);
  if (!state.ok) return state;
  const gathered = await gather(runtime, mineral.value, state.value);
  if (!gathered.ok) return gathered;
  const shown = narrowed(gathered.value, view.address);
  if (shown.series.length === 0) {
    return refuse('nothing-to-publish', 'The view shows no series with a figure at this state.');
  }
  // The first that covers the state: later heads would make another page of it.
  const covering = await coveringHead(runtime.notary, state.value.knownAt, 'first');
  if (!covering.ok) return covering;
  const { head } = covering.value;
  const proofs = await proofsOf(runtime, shown, state.value, covering.value);
  if (!proofs.ok) return proofs;
  const methods = await methodsOf(runtime, proofs.value);
  if (!methods.ok) return methods;
  const id = randomIds.next();
  const page = await frozenPage({
    ...{ id, view, by, on, text, shown, head },
    state: state.value,
    proofs: proofs.value,
    methods: methods.value,
    origin,
  });
  const { size, root, signedAt, keyId } = head;
  const frozen = {
    ...{ view, at, by, on, text, title: page.title },
    head: { size, root, signedAt, keyId },
    page: packedPage(page.html),
  };
  return recordFrozen({ ledger: runtime.ledger, ids: randomIds }, id, frozen, actor);
}

function stateOf({ knownAt, publishedBy }: SignOffBody['at']): Result<PinnedState> {
  if (!isPosition(knownAt)) {
    return refuse('bad-position', `'${knownAt}' is not a ledger position.`);
  }
  const day = publishedBy !== null && isIsoDate(publishedBy) ? publishedBy : null;
  return { ok: true, value: { knownAt: toPosition(knownAt), publishedBy: day } };
}
