import { type SourceSummary } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { Badge, type Column, type Tone } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';

type State = NonNullable<SourceSummary['freshness']>['state'];

const STATES: Record<State, { readonly word: string; readonly tone: Tone }> = {
  current: { word: 'current', tone: 'good' },
  due: { word: 'next edition due', tone: 'warn' },
  overdue: { word: 'overdue', tone: 'bad' },
  'not-established': { word: 'rhythm not established', tone: 'neutral' },
};

export const SOURCE_COLUMNS: readonly Column<SourceSummary>[] = [
  { id: 'publisher', label: 'Publisher', value: ({ publisher }) => publisher },
  { id: 'title', label: 'Source', value: ({ title }) => title },
  {
    id: 'latest',
    label: 'Latest edition',
    nowrap: true,
    value: ({ latest }) => latest?.edition ?? '',
    cell: ({ latest }) =>
      latest ? (
        <Link to="/sources/$id" params={{ id: latest.id }}>
          {latest.edition}
        </Link>
      ) : (
        <span className="unknown">nothing imported</span>
      ),
  },
  {
    id: 'published',
    label: 'Published',
    nowrap: true,
    value: ({ latest }) => latest?.publishedOn ?? '',
  },
  {
    id: 'next',
    label: 'Next expected',
    nowrap: true,
    value: ({ freshness }) => freshness?.nextExpected ?? '',
    cell: ({ freshness }) =>
      freshness?.nextExpected ? (
        formatDate(freshness.nextExpected)
      ) : (
        <span className="unknown">not established</span>
      ),
  },
  {
    id: 'freshness',
    label: 'Freshness',
    nowrap: true,
    value: ({ freshness }) => (freshness ? STATES[freshness.state].word : ''),
    cell: ({ freshness }) => {
      if (!freshness) return '';
      const { word, tone } = STATES[freshness.state];
      return (
        <Badge tone={tone} {...(freshness.evidence ? { title: freshness.evidence } : {})}>
          {word}
        </Badge>
      );
    },
  },
  { id: 'releases', label: 'Releases', numeric: true, value: ({ releases }) => releases },
  { id: 'licence', label: 'Licence', value: ({ licence }) => licence },
  {
    id: 'attribution',
    label: 'Attribution',
    value: ({ attribution }) => attribution,
    hidden: true,
  },
];
