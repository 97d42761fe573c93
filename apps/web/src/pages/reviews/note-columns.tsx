import { type Note } from '@chokepoint/api-contract';
import { formatDate, formatPeriod, sourceName } from '@chokepoint/charts';
import { Badge, type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { formatProvenance, type ProvenanceKey } from '../../search/provenance-key.js';
import { SAID_COLUMNS } from './said-columns.js';

const words = (id: string): string => id.replaceAll('-', ' ');

export const NOTE_COLUMNS: readonly Column<Note>[] = [
  {
    id: 'kind',
    label: 'Kind',
    nowrap: true,
    value: ({ kind, closing }) => (closing === null ? kind : `${kind}, ${closing.outcome}`),
    cell: ({ kind, closing }) => (
      <Badge tone={kind === 'finding' && closing === null ? 'warn' : 'neutral'}>
        {closing === null ? kind : `${kind}, ${closing.outcome}`}
      </Badge>
    ),
  },
  {
    id: 'figure',
    label: 'Figure',
    value: ({ mineralName, areaName, figure }) =>
      `${mineralName}, ${areaName === null ? '' : `${areaName}, `}${formatPeriod(figure.period)}`,
    cell: ({ mineralName, areaName, figure, at }) => (
      <Link
        to="/minerals/$id"
        params={{ id: figure.mineral }}
        search={
          {
            ...{ stage: figure.stage, basis: figure.basis, measure: figure.measure },
            knownAt: at.knownAt,
            ...(at.publishedBy !== null && { publishedBy: at.publishedBy }),
            ...(figure.area !== null && { why: formatProvenance(figure as ProvenanceKey) }),
          } as object
        }
      >
        {mineralName}, {areaName === null ? '' : `${areaName}, `}
        {formatPeriod(figure.period)}
      </Link>
    ),
  },
  {
    id: 'series',
    label: 'Series',
    value: ({ figure }) =>
      `${figure.stage}: ${words(figure.basis)}, ${words(figure.measure)}; ${sourceName(figure.source)}`,
  },
  { id: 'text', label: 'Text', value: ({ text }) => text },
  ...SAID_COLUMNS,
  {
    id: 'closing',
    label: 'Closed',
    value: ({ closing }) =>
      closing === null ? '' : `${formatDate(closing.on)}, by ${closing.by}: ${closing.text}`,
  },
];
