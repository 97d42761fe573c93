import { type Release } from '@chokepoint/api-contract';
import { formatCount, formatDate, formatInstant, releaseWords } from '@chokepoint/charts';
import { FlagBadges, type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { ReleaseState } from '../../lib/release-state.js';

const count = (
  id: string,
  label: string,
  value: (release: Release) => number,
  hidden = false,
): Column<Release> => ({
  id,
  label,
  numeric: true,
  value,
  cell: (release) => formatCount(value(release)),
  hidden,
});

export const RELEASE_COLUMNS: readonly Column<Release>[] = [
  {
    id: 'title',
    label: 'Release',
    value: ({ title }) => title,
    cell: ({ id, title, private: own }) => (
      <>
        <Link to="/sources/$id" params={{ id }}>
          {title}
        </Link>{' '}
        {own && <FlagBadges flags={['private']} />}
      </>
    ),
  },
  { id: 'publisher', label: 'Publisher', value: ({ publisher }) => publisher },
  { id: 'edition', label: 'Edition', value: ({ edition }) => edition },
  {
    id: 'published',
    label: 'Published',
    value: ({ publishedOn }) => publishedOn,
    cell: ({ publishedOn, publishedPrecision }) => (
      <span className="nowrap">{formatDate(publishedOn, publishedPrecision)}</span>
    ),
  },
  {
    id: 'recorded',
    label: 'Recorded',
    value: ({ recordedAt }) => recordedAt,
    cell: ({ recordedAt }) => <span className="nowrap">{formatInstant(recordedAt)}</span>,
  },
  count('read', 'Rows read', ({ rows }) => rows.read),
  count('imported', 'Imported', ({ rows }) => rows.imported),
  count('rejected', 'Rejected', ({ rows }) => rows.rejected),
  count('skipped', 'Skipped by rule', ({ rows }) => rows.skipped),
  count('facts', 'Facts', ({ facts }) => facts),
  {
    id: 'state',
    label: 'State',
    // To sort and filter by, it must not change with the clock.
    value: (release) => releaseWords(release, null).word,
    cell: (release) => <ReleaseState release={release} />,
  },
  { id: 'licence', label: 'Licence', value: ({ licence }) => licence },
  { id: 'digest', label: 'Digest', value: ({ digest }) => digest ?? '', hidden: true },
];
