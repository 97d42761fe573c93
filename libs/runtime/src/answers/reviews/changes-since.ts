import type { SignOff, SignOffWithChanges } from '@chokepoint/api-contract';
import { ok, type Position, type Result } from '@chokepoint/kernel';
import { findFigureDifferences, findRegisterDifferences } from '@chokepoint/queries';
import { between } from '../between.js';
import type { AnswerSources } from '../route.js';

/**
 * What the ledger learned between a signed state and a position that touches the view: what had been
 * published stays the same, what is recorded of it does not. A view of a mineral is touched by its
 * figures, one of an initiative by its statements, any other by both. Refuses as `diff` does.
 */
export async function changesSince(
  sources: AnswerSources,
  { view, at }: Pick<SignOff, 'view' | 'at'>,
  knownAt: Position,
): Promise<Result<SignOffWithChanges['changes']>> {
  const published = at.publishedBy ?? 'latest';
  const states = { from: `${published}@${at.knownAt}`, to: `${published}@${knownAt}` };
  const { mineral, initiative } = view;
  let figures = null;
  if (mineral !== null || initiative === null) {
    const params = { ...states, limit: 1, ...(mineral !== null && { mineral }) };
    const found = await between(sources, states, findFigureDifferences, params);
    if (!found.ok) return found;
    figures = { total: found.value.total, byCause: found.value.byCause };
  }
  let statements = null;
  if (initiative !== null || mineral === null) {
    const params = { ...states, limit: 1, ...(initiative !== null && { initiative }) };
    const found = await between(sources, states, findRegisterDifferences, params);
    if (!found.ok) return found;
    statements = { total: found.value.total, byCause: found.value.byCause };
  }
  return ok({ figures, statements, ...states });
}

/** Each of several views with what the ledger learned since. Refuses as `changesSince` does. */
export async function eachWithChanges<View extends Pick<SignOff, 'view' | 'at'>>(
  sources: AnswerSources,
  views: readonly View[],
  knownAt: Position,
): Promise<Result<(View & Pick<SignOffWithChanges, 'changes'>)[]>> {
  const all: (View & Pick<SignOffWithChanges, 'changes'>)[] = [];
  for (const one of views) {
    const changes = await changesSince(sources, one, knownAt);
    if (!changes.ok) return changes;
    all.push({ ...one, changes: changes.value });
  }
  return ok(all);
}
