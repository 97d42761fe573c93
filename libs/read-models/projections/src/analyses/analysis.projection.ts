import type { AnalysisFinding } from '@chokepoint/analyses';
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
    ...tally(findings),
  });
}

/** What a method of any version says of a series, as far as it is counted. */
interface Result {
  readonly verdict?: { readonly code?: string };
  readonly assessed?: { readonly lead?: { readonly inUnits?: { readonly value?: number } } } | null;
}

function tally(findings: readonly AnalysisFinding[]) {
  const results = findings.map(({ result }) => result as Result);
  const moved = results
    .filter(({ verdict }) => verdict?.code?.startsWith('moved'))
    .map(({ assessed }) => assessed?.lead?.inUnits?.value ?? 0);
  return {
    assessable: results.filter(({ assessed }) => assessed).length,
    rose: moved.filter((effect) => effect > 0).length,
    fell: moved.filter((effect) => effect < 0).length,
  };
}
