import { type Frame } from '@chokepoint/charts';
import { useEffect, useMemo, useState, type RefObject } from 'react';
import { useTheme } from '../theme/theme-context.js';

const NARROW = 560;
const ROOMY = 1_000;

type Room = 'narrow' | 'middle' | 'roomy';
const roomOf = (width: number): Room =>
  width < NARROW ? 'narrow' : width < ROOMY ? 'middle' : 'roomy';

/** The frame that a chart is built for: the theme, and how much room its place has. */
export function useFrame(place: RefObject<HTMLElement | null>): Frame {
  const { theme } = useTheme();
  const [room, setRoom] = useState(() => roomOf(window.innerWidth));
  useEffect(() => {
    const node = place.current;
    if (!node) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(roomOf(entry.contentRect.width));
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, [place]);
  return useMemo(
    () => ({ theme, narrow: room === 'narrow', roomy: room === 'roomy' }),
    [theme, room],
  );
}
