import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Asks again when the log has moved; answers for a fixed position stay as they are. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const live = new EventSource('/api/v1/live');
    const moved = (): void => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => !pinned(queryKey[1]) });
    };
    live.addEventListener('message', moved);
    live.addEventListener('head', moved);
    return () => live.close();
  }, [client]);
}

const pinned = (params: unknown): boolean =>
  typeof params === 'object' && params !== null && 'knownAt' in params && /^\d+$/.test(String(params.knownAt));
