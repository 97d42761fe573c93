import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { GROUP_NAMES, ORIGIN_WORDS } from '../../lib/method-words.js';
import { type Shelf } from './shelves.js';

/** The methods of one kind, a line each: name, formula, where it comes from. */
export function MethodShelf({ group, methods }: Shelf): ReactNode {
  return (
    <section className="panel" aria-labelledby={group}>
      <h2 id={group}>{GROUP_NAMES[group]}</h2>
      <ul className="method-list">
        {methods.map(({ method, title, formula, origin }) => (
          <li key={method}>
            <div>
              <Link to="/methods/$id" params={{ id: method }}>
                {title}
              </Link>
              <span className="muted">{method}</span>
            </div>
            <p>{formula}</p>
            <p className="muted">{ORIGIN_WORDS[origin]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
