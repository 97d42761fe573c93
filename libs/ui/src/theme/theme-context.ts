import { LIGHT, type ChartTheme } from '@chokepoint/charts';
import { createContext, useContext } from 'react';

/** What the reader chose; 'system' follows the machine. */
export type ThemeChoice = 'light' | 'dark' | 'system';

export interface ThemeState {
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
  readonly theme: ChartTheme;
}

export const ThemeContext = createContext<ThemeState>({
  choice: 'system',
  choose: () => undefined,
  theme: LIGHT,
});

export const useTheme = (): ThemeState => useContext(ThemeContext);
