import { type Frame } from '@chokepoint/charts';
import { useEffect, useMemo, useState, type RefObject } from 'react';
import { useTheme } from '../theme/theme-context.js';

const NARROW = 560;

/** The frame that a chart is built for: the theme, and whether its place is narrow. */
export function useFrame(place: RefObject<HTMLElement | null>): Frame {
  const { theme } = useTheme();
  const [narrow, setNarrow] = useState(() => window.innerWidth < NARROW);
  useEffect(() => {
    const node = place.current;
    if (!node) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setNarrow(entry.contentRect.width < NARROW);
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, [place]);
  return useMemo(() => ({ theme, narrow }), [theme, narrow]);
}
