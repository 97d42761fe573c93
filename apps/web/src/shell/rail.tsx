import { ThemeSwitch } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { openPalette } from './palette-events.js';

const PAGES = [
  { to: '/', label: 'Overview' },
  { to: '/minerals', label: 'Minerals' },
  { to: '/benchmarks', label: 'Benchmarks' },
  { to: '/initiatives', label: 'Initiatives' },
  { to: '/commitments', label: 'Commitments' },
  { to: '/exposure', label: 'Exposure' },
  { to: '/impact', label: 'Impact' },
  { to: '/what-if', label: 'What if' },
  { to: '/projects', label: 'Projects' },
  { to: '/stockpiles', label: 'Stockpiles' },
  { to: '/diff', label: 'What changed' },
  { to: '/reviews', label: 'Reviews' },
  { to: '/sources', label: 'Sources' },
  { to: '/ledger', label: 'Ledger' },
  { to: '/methods', label: 'Methods' },
] as const;

export function Rail(): ReactNode {
  return (
    <header className="rail">
      <Link to="/" className="brand">
        Chokepoint
      </Link>
      <nav aria-label="Pages">
        <ul>
          {PAGES.map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-foot">
        <button type="button" onClick={openPalette}>
          Find <kbd>Ctrl K</kbd>
        </button>
        <ThemeSwitch />
        <a href="/api/docs">API</a>
      </div>
    </header>
  );
}
