import { step, type Track } from '@chokepoint/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { askAhead } from '../api/ask-ahead.js';
import { useAwaited } from '../lib/use-awaited.js';

/** How long a page has to be at rest before it is asked for as of the days beside. */
const REST_MS = 150;
/** While the log moves, a page is asked for again and again; its neighbours are not. */
const PAUSE_MS = 60_000;

/** Has the answers of the next step of the time bar ready, back and forth, once the page is at rest. */
export function useStepsAhead(track: Track | undefined, day: string | null): void {
  const client = useQueryClient();
  const atRest = useAwaited() === 0;
  const { href } = useLocation();
  const last = useRef({ href: '', at: 0 });
  useEffect(() => {
    if (!track || !atRest || savesData()) return undefined;
    const stop = new AbortController();
    const days = [step(track, day, -1), step(track, day, 1)].filter((one) => one !== day);
    const timer = window.setTimeout(() => {
      const { href: asked, at } = last.current;
      if (asked === href && performance.now() - at < PAUSE_MS) return;
      void askAhead(client, day, days, stop.signal).then(() => {
        if (!stop.signal.aborted) last.current = { href, at: performance.now() };
      });
    }, REST_MS);
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [client, track, day, atRest, href]);
}

interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether the reader pays for what is transferred; not every browser says so. */
const savesData = (): boolean => (navigator as Connection).connection?.saveData === true;
