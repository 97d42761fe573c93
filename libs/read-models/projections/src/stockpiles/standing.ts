import { type EventOf, idOfStream } from '../run/read-event.js';

type Reporting = EventOf<'StockpileReported' | 'ContractReported'>;
type Reported = Reporting['data']['rows'][number];

/** Where a row stands: in the ledger, as the row `index` from 0 of an event, and at its publisher. */
export const standing = (event: Reporting, row: Reported, index: number) => ({
  position: event.position,
  row_no: index + 1,
  release_id: idOfStream(event.stream),
  event_id: event.id,
  content_hash: event.contentHash,
  file: event.data.file,
  flags: [...row.flags],
  source_row: row.sourceRow,
  raw: row.raw,
});
