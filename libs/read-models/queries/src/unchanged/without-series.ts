import type { Gap, UnchangedRow } from '@chokepoint/api-contract';
import { mineral, withMembers } from '@chokepoint/catalogue';
import { mixedCodeGaps } from '../concentration/gaps.js';
import { about, NO_TEST } from './to-unchanged-row.js';
import type { OutcomeReader } from './outcome.js';

const WHOLES = {
  'eu-imports': 'imports of the EU',
  'world-production': 'production of the world',
  'eu-sourcing': 'sourcing of the EU',
} as const;

/** A mineral that nothing is reported of on a basis. `reported` are those of which something is. */
export const rowWithoutSeries = (
  id: string,
  reader: OutcomeReader,
  reported: ReadonlySet<string>,
): UnchangedRow => ({
  ...about(id, reader),
  stage: null,
  measure: null,
  source: null,
  reach: 'empty',
  first: null,
  latest: null,
  sameLeader: null,
  difference: null,
  verdict: 'no-data',
  test: NO_TEST,
  breaks: [],
  gaps: [
    noSeries(id, reader, reported),
    ...(reader.basis === 'eu-imports' ? mixedCodeGaps(id) : []),
  ],
  releases: [],
  path: [],
});

function noSeries(id: string, { basis }: OutcomeReader, reported: ReadonlySet<string>): Gap {
  const name = mineral(id)?.name ?? id;
  const kin = relatives(id).filter((one) => reported.has(one));
  const names = kin.map((one) => mineral(one)?.name ?? one);
  const beside = names.length === 0 ? '' : ` Reported beside it: ${names.join(', ')}.`;
  return {
    code: 'no-series',
    message: `At this knowledge no imported source reports suppliers in the ${WHOLES[basis]} of ${name} by itself.${beside}`,
  };
}

/** Members and groups of a mineral, and of those groups. */
function relatives(id: string): string[] {
  const groups = mineral(id)?.groups ?? [];
  const above = groups.flatMap((group) => [group, ...(mineral(group)?.groups ?? [])]);
  return [...new Set([...withMembers(id).slice(1), ...above])];
}
