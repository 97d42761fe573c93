import { type MethodDetail } from '@chokepoint/api-contract';
import { type ReactNode } from 'react';
import { addressOf } from './address-of.js';

type Citation = MethodDetail['sources'][number];

const READ: Readonly<Record<Citation['verification'], string>> = {
  primary: 'Read in the text itself.',
  secondary: 'Read in somebody’s account of it, not in the text itself.',
};

/** Where the method is published, and how far that was checked. */
export function Citations({ sources }: { readonly sources: readonly Citation[] }): ReactNode {
  if (sources.length === 0)
    return (
      <p className="prose">No published source gives this method. It is our choice as a whole.</p>
    );
  return (
    <ul className="release-list">
      {sources.map(({ source, where, verification }) => {
        const address = addressOf(source);
        return (
          <li key={`${source} ${where}`}>
            <p>
              {address === null ? source : <a href={address}>{source}</a>}: {where}
            </p>
            <p className="muted">{READ[verification]}</p>
          </li>
        );
      })}
    </ul>
  );
}
