import { useSearch } from '@tanstack/react-router';
import { usePatchSearch } from './use-knowledge.js';

interface TableSearch {
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

/** Sort and filter of the one table of a page, which stand in the address as `sort` and `q`. */
export function useTableSearch(defaultSort?: string): TableSearch {
  const { q = '', sort = defaultSort } = useSearch({ strict: false });
  const patch = usePatchSearch();
  return {
    sort,
    onSort: (next) => patch({ sort: next }),
    filter: q,
    onFilter: (text) => patch({ q: text || undefined }),
  };
}
