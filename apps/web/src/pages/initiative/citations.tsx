import { type Citation } from '@chokepoint/api-contract';
import { formatDate, verificationWords } from '@chokepoint/charts';
import { type ReactNode } from 'react';

/** Every source of the entry, once. */
export function Citations({ citations }: { readonly citations: readonly Citation[] }): ReactNode {
  const once = [
    ...new Map(
      citations.map((one) => [`${one.publisher} ${one.title} ${one.note ?? ''}`, one]),
    ).entries(),
  ];
  return (
    <section className="panel" aria-labelledby="citations">
      <h2 id="citations">Sources</h2>
      <ul className="release-list">
        {once.map(([key, { publisher, title, url, publishedOn, verification, note }]) => (
          <li key={key}>
            {url ? <a href={url}>{title}</a> : title}
            <p className="muted">
              {publisher}
              {publishedOn && `, ${formatDate(publishedOn)}`}; {verificationWords(verification)}
              {note && `. ${note}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
