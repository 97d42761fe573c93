import { type ReactNode } from 'react';
import { useTheme, type ThemeChoice } from './theme-context.js';

const CHOICES: readonly { id: ThemeChoice; label: string }[] = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'system', label: 'System' },
];

export function ThemeSwitch(): ReactNode {
  const { choice, choose } = useTheme();
  return (
    <label className="field">
      <span className="field-label">Theme</span>
      {/* Narrow screens leave the word out, so the control carries it too. */}
      <select
        aria-label="Theme"
        value={choice}
        onChange={(event) => choose(event.target.value as ThemeChoice)}
      >
        {CHOICES.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
