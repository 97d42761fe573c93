import { type FrozenViewWithChanges } from '@chokepoint/api-contract';
import { formatCount } from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { SAID_COLUMNS } from './said-columns.js';
import { SINCE_COLUMN } from './since-column.js';
import { addressAt } from './view-of.js';

export const PAGE_COLUMNS: readonly Column<FrozenViewWithChanges>[] = [
  {
    id: 'page',
    label: 'Page',
    value: ({ title }) => title,
    cell: ({ title, page }) => <a href={page}>{title}</a>,
  },
  { id: 'text', label: 'Published for', value: ({ text }) => text },
  {
    id: 'view',
    label: 'View',
    value: ({ view }) => view.address,
    cell: ({ view, at }) => <a href={addressAt(view, at)}>{view.address}</a>,
  },
  ...SAID_COLUMNS,
  SINCE_COLUMN,
  {
    id: 'sha256',
    label: 'SHA-256 of the page',
    value: ({ sha256 }) => sha256,
    cell: ({ sha256, bytes }) => (
      <code className="hash" title={`${sha256}, ${formatCount(bytes)} bytes`}>
        {sha256.slice(0, 12)}
      </code>
    ),
  },
];
