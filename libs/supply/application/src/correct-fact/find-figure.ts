import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { STATEMENT_TYPES, type CorrectedFigure, type Statement } from '@chokepoint/supply';
import type { FigureWanted } from './correct-fact.command.js';

/** Looks a figure up in the log. Refuses 'unknown-statement', 'unknown-figure', 'ambiguous-figure'. */
export async function findFigure(
  ledger: Ledger,
  { statement: eventId, row, area, partner, period }: FigureWanted,
): Promise<Result<CorrectedFigure>> {
  const event = await ledger.readEvent(eventId);
  if (event === null || !STATEMENT_TYPES.some((type) => type === event.type)) {
    return refuse('unknown-statement', `No event '${eventId}' reports figures.`);
  }
  const { rows, mineral, stage, form, basis, measure, unit, file } = event.data as Statement;
  const places = rows.flatMap((fact, index) =>
    fact[0] === area && fact[1] === partner && fact[2] === period && fact[5] === row ? [index] : [],
  );
  const [place] = places;
  const what = `${area}${partner === null ? '' : ` from ${partner}`} in ${period}, row ${row}`;
  const fact = place === undefined ? undefined : rows[place];
  if (place === undefined || fact === undefined) {
    return refuse('unknown-figure', `The event reports nothing of ${what}.`);
  }
  if (places.length > 1) {
    return refuse('ambiguous-figure', `The event reports ${places.length} figures of ${what}.`);
  }
  return ok({
    ...{ release: event.stream.slice('release-'.length), statement: eventId, place: place + 1 },
    ...{ mineral, stage, form, basis, measure, unit, area, partner, period, file, sourceRow: row },
    ...{ value: fact[3], flags: fact[4] },
  });
}
