import { step, type Track } from '@chokepoint/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askAhead } from '../api/ask-ahead.js';
import { useAwaited } from '../lib/use-awaited.js';

/** How long a page has to be at rest before it is asked for as of the days beside. */
const REST_MS = 150;

/** Has the answers of the next step of the time bar ready, back and forth, once the page is at rest. */
export function useStepsAhead(track: Track | undefined, day: string | null): void {
  const client = useQueryClient();
  const atRest = useAwaited() === 0;
  useEffect(() => {
    if (!track || !atRest || savesData()) return undefined;
    const stop = new AbortController();
    const days = [step(track, day, -1), step(track, day, 1)].filter((one) => one !== day);
    const timer = window.setTimeout(() => {
      void askAhead(client, day, days, stop.signal);
    }, REST_MS);
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [client, track, day, atRest]);
}

interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether the reader pays for what is transferred; not every browser says so. */
const savesData = (): boolean => (navigator as Connection).connection?.saveData === true;
