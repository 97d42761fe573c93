import { ok, refuse, type IdSource, type Position, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import {
  checkPrecedence,
  precedenceStream,
  setPrecedence as decide,
  supplySchemaVersion,
  type PrecedenceSet,
  type PrecedenceWanted,
} from '@chokepoint/supply';
import { inNewestVersion } from '../release/newest-version.js';

export interface SetPrecedence extends PrecedenceWanted {
  /** Opaque id of who sets it. */
  readonly actor: string;
}

export interface SetPrecedenceOutcome {
  readonly rule: PrecedenceSet;
  readonly eventId: string;
  /** Asked as of an earlier position, the rule before it stands. */
  readonly position: Position;
}

export interface SetPrecedenceDependencies {
  readonly ledger: Ledger;
  readonly ids: IdSource;
}

/**
 * Records which source answers when none is named. Refuses what the decider refuses, and
 * 'not-storable', and 'precedence-busy' when somebody else set the rule meanwhile.
 */
export async function setPrecedence(
  { ledger, ids }: SetPrecedenceDependencies,
  { actor, ...wanted }: SetPrecedence,
): Promise<Result<SetPrecedenceOutcome>> {
  const checked = checkPrecedence(wanted);
  if (!checked.ok) return checked;
  const stream = precedenceStream(checked.value);
  const past = await inNewestVersion(ledger).readStream(stream);
  const last = past.at(-1);
  const decided = decide((last?.data as PrecedenceSet | undefined) ?? null, checked.value);
  if (!decided.ok) return decided;
  const id = ids.next();
  const event = {
    id,
    type: 'PrecedenceSet',
    schemaVersion: supplySchemaVersion('PrecedenceSet'),
    data: decided.value,
    metadata: { actor },
  };
  const appended = await ledger.append({
    appendId: ids.next(),
    writes: [{ stream, expected: last?.revision ?? 'no-stream', events: [event] }],
  });
  if (appended.kind !== 'refused') {
    return ok({ rule: decided.value, eventId: id, position: appended.lastPosition });
  }
  return appended.code === 'not-storable'
    ? refuse('not-storable', appended.reason, { stream })
    : refuse(
        'precedence-busy',
        `The ledger refused to write (${appended.code}): the rule was set by somebody else meanwhile. Look at it and try again.`,
        { stream },
      );
}
