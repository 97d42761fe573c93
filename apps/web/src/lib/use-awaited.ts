import { useIsFetching, type Query } from '@tanstack/react-query';

/** How many answers the page waits for. What is only asked ahead does not count. */
export const useAwaited = (): number => useIsFetching({ predicate: hasReader });

const hasReader = (query: Query): boolean => query.getObserversCount() > 0;
