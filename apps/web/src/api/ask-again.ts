import { type QueryClient } from '@tanstack/react-query';
import { isPinned } from './use-live.js';

/** Asks again for everything that is not asked as of a fixed position. */
export const askAgain = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => !isPinned(queryKey[1]) });
