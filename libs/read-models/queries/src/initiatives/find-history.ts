import type { InitiativeHistory, RecordedStatement } from '@chokepoint/api-contract';
import { ok, refuse, toPosition } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { initiativeHistoryQuery } from './initiative-events.query.js';

export interface HistoryParams {
  readonly initiative: string;
}

/** Each statement on an initiative with what became of it. Refuses 'unknown-initiative'. */
export const findInitiativeHistory: Find<HistoryParams, InitiativeHistory> = async (
  db,
  { initiative },
  knowledge,
) => {
  const rows = await initiativeHistoryQuery(db, initiative, knowledge).execute();
  if (rows.length === 0) {
    return refuse(
      'unknown-initiative',
      `At this knowledge there is no initiative '${initiative}'.`,
    );
  }
  const changes = new Map<number, { revision: number; retracted: boolean }>();
  for (const { type, data, revision } of rows) {
    if (type !== 'StatementCorrected' && type !== 'StatementRetracted') continue;
    const changed = (data as { readonly revision: number }).revision;
    changes.set(changed, { revision, retracted: type === 'StatementRetracted' });
  }
  const statements = rows.map((row): RecordedStatement => {
    const change = changes.get(row.revision);
    return {
      revision: row.revision,
      position: toPosition(row.position),
      recordedAt: new Date(row.recorded_at).toISOString(),
      actor: row.actor,
      type: row.type,
      data: row.data as Record<string, unknown>,
      changedBy: change?.revision ?? null,
      retracted: change?.retracted ?? false,
    };
  });
  return ok({ ...knowledge, initiative, statements });
};
