import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type Asked } from '../api/queries.js';

/** The state of knowledge in the address, as a question carries it. */
export function useKnowledge(): Asked {
  const { publishedBy, knownAt } = useSearch({ strict: false });
  return useMemo(
    () => ({ ...(publishedBy ? { publishedBy } : {}), ...(knownAt ? { knownAt } : {}) }),
    [publishedBy, knownAt],
  );
}

type Patch = Readonly<Record<string, string | undefined>>;

/** Changes parameters of the address on the same page; undefined takes one away. */
export function usePatchSearch(): (patch: Patch, replace?: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (patch, replace = true) => {
      void navigate({
        to: '.',
        search: (former: object) => ({ ...former, ...patch }),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
}
