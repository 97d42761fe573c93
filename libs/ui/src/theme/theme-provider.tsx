import { DARK, LIGHT } from '@chokepoint/charts';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ThemeContext, type ThemeChoice } from './theme-context.js';

const KEY = 'chokepoint.theme';
const dark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

const subscribe = (changed: () => void): (() => void) => {
  const query = dark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

function stored(): ThemeChoice {
  const found = window.localStorage.getItem(KEY);
  return found === 'light' || found === 'dark' ? found : 'system';
}

/** Holds the chosen theme, remembers it on this device, and names it on the root for the style sheet. */
export function ThemeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [choice, choose] = useState<ThemeChoice>(stored);
  const systemDark = useSyncExternalStore(subscribe, () => dark().matches);
  const isDark = choice === 'dark' || (choice === 'system' && systemDark);

  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    if (choice === 'system') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, choice);
  }, [choice, isDark]);

  const state = useMemo(() => ({ choice, choose, theme: isDark ? DARK : LIGHT }), [choice, isDark]);
  return <ThemeContext value={state}>{children}</ThemeContext>;
}
