import { type ReactNode } from 'react';
import { Symbol } from './symbol.js';

interface Props {
  readonly label: string;
  readonly texts: readonly { readonly name: string; readonly text: ReactNode }[];
}

/** Symbols or quantities with what each means or is. */
export function NamedTexts({ label, texts }: Props): ReactNode {
  return (
    <dl className="pairs" aria-label={label}>
      {texts.map(({ name, text }) => (
        <div key={name}>
          <dt>
            <Symbol name={name} />
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
