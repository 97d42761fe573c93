import { type ReactNode } from 'react';
import { nextSort } from './matrix-sort.js';

interface Props {
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

const COLUMNS = [
  ['name', 'Mineral', ''],
  ['extraction', 'World extraction', 'Share of everything mined in the world'],
  ['processing', 'World processing', 'Share of everything refined in the world'],
  ['imports', 'EU imports', 'Share of EU imports by value, from outside the Union'],
  [
    'sourcing',
    'EU sourcing',
    'Share of EU supply, domestic production included (Commission, 2023)',
  ],
  [
    'risk',
    'Official SR',
    'Supply risk of the latest Commission assessment; 1 and more is critical',
  ],
  ['change', 'Change', "Leader's share of EU imports, after the chosen initiative against before"],
  ['quality', 'Quality', 'What a reader must know of the figures'],
  ['published', 'Published', 'Last publication behind the row'],
] as const;

export function MatrixHead({ sort, onSort }: Props): ReactNode {
  return (
    <thead>
      <tr>
        {COLUMNS.map(([id, label, title]) => {
          const way = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : 'none';
          if (id === 'quality') {
            return (
              <th key={id} scope="col" title={title}>
                {label}
              </th>
            );
          }
          return (
            <th
              key={id}
              scope="col"
              title={title}
              aria-sort={way}
              className={id === 'risk' || id === 'change' ? 'num' : undefined}
            >
              <button type="button" className="sort" onClick={() => onSort(nextSort(sort, id))}>
                {label}
                <span aria-hidden="true" className="sort-mark">
                  {way === 'ascending' ? '▲' : way === 'descending' ? '▼' : ''}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
