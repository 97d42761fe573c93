import type { PositiveControl } from '@chokepoint/api-contract';
import { areaName, mineral, withMembers } from '@chokepoint/catalogue';
import { effectiveDate } from '@chokepoint/initiatives';
import type { Registered } from '../initiatives/register.js';
import { toCitations } from '../initiatives/to-dated.js';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { importsOfAreaQuery } from './imports-of-area.query.js';

const AREA = 'JP';
const EVENT = 'china-japan-halt-2010';
const MINERALS = [...withMembers('rare-earths'), 'permanent-magnets'];

/**
 * Share of China in Japan's supply of rare earths before the halt of 2010 and some years after, as
 * two sources give it. Both were read second-hand, and they differ.
 */
const REPORTED: PositiveControl['reported'] = [
  {
    publisher: 'argusmedia.com',
    verification: 'secondary',
    before: { bound: 'over', share: 0.9 },
    after: { bound: 'under', share: 0.6 },
  },
  {
    publisher: 'JOGMEC',
    verification: 'secondary',
    before: null,
    after: { bound: 'about', share: 0.7 },
  },
];
const EXCEPTIONS = ['Heavy rare earths', 'Permanent magnets'];

/**
 * Japan after 2010: the case in which dependency is reported to have moved. Whether the method can
 * see it depends on figures of Japan's imports; what the ledger holds of them is looked up.
 */
export async function readPositiveControl(
  db: ReadDb,
  register: readonly Registered[],
  knowledge: ResolvedKnowledge,
): Promise<PositiveControl> {
  const entry = register.find(({ id }) => id === EVENT);
  const found = await importsOfAreaQuery(db, AREA, MINERALS, knowledge).execute();
  return {
    area: AREA,
    areaName: areaName(AREA),
    minerals: MINERALS.filter((id) => mineral(id)?.kind !== 'member'),
    event: entry === undefined ? null : eventOf(entry),
    reported: entry === undefined ? [] : REPORTED.map((one) => ({ ...one })),
    exceptions: entry === undefined ? [] : EXCEPTIONS,
    citations: entry === undefined ? [] : toCitations(entry.state.announced.citations),
    series: found.map((series) => ({ ...series, periods: Number(series.periods) })),
    gaps: found.length === 0 ? [noImports(knowledge)] : [],
  };
}

function eventOf({ id, state }: Registered): PositiveControl['event'] {
  const { on, precision } = effectiveDate(state);
  return { id, name: state.announced.name, on, precision };
}

const noImports = ({ knownAt }: ResolvedKnowledge) => ({
  code: 'no-data',
  message: `No release imported by position ${knownAt} holds ${areaName(AREA)}'s imports of rare earths or magnets by partner.`,
});
