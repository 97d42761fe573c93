import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Asks again when the log has moved; answers for a fixed position stay as they are. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const live = new EventSource('/api/v1/live');
    let known: string | null = null;
    live.addEventListener('head', ({ data }: MessageEvent<string>) => {
      // The first head comes with the connection and is no news.
      const moved = known !== null && known !== data;
      known = data;
      if (moved)
        void client.invalidateQueries({ predicate: ({ queryKey }) => !isPinned(queryKey[1]) });
    });
    return () => live.close();
  }, [client]);
}

/** Whether a question is asked as of a ledger position: its answer never changes. */
export const isPinned = (params: unknown): boolean =>
  typeof params === 'object' &&
  params !== null &&
  'knownAt' in params &&
  /^\d+$/.test(String(params.knownAt));
