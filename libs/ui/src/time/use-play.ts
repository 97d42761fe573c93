import { useEffect, useRef, useState } from 'react';

const STEP_MS = 1500;

/** Calls `advance` every step until it answers false or is stopped. */
export function usePlay(advance: () => boolean): { playing: boolean; toggle: () => void } {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(advance);
  useEffect(() => {
    latest.current = advance;
  });
  useEffect(() => {
    if (!playing) return undefined;
    const timer = window.setInterval(() => {
      if (!latest.current()) setPlaying(false);
    }, STEP_MS);
    return () => window.clearInterval(timer);
  }, [playing]);
  return { playing, toggle: () => setPlaying((now) => !now) };
}
