import { type AnalysisEvent, idOfStream } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** A design is kept whole; of a run what tells whether a result is its own. */
export function addAnalysisEvent(buffer: RowBuffer, event: AnalysisEvent): void {
  const { position, stream } = event;
  const analysis_id = idOfStream(stream);
  if (event.type === 'AnalysisRegistered') {
    buffer.add('read.analysis', { position, analysis_id, data: JSON.stringify(event.data) });
    return;
  }
  const { method, knownAt, findings } = event.data;
  buffer.add('read.analysis_run', {
    position,
    analysis_id,
    method,
    inputs_position: knownAt,
    digests: findings.map(({ digest }) => digest),
  });
}
