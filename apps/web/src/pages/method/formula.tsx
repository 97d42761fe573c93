import { useLayoutEffect, useRef, type ReactNode } from 'react';
import temml from 'temml';

interface Props {
  /** The formula in plain text. */
  readonly text: string;
  /** In TeX, a line an entry; empty where words say it best. */
  readonly tex: readonly string[];
}

/** A formula as mathematics (MathML, with the browser's own fonts) and in plain text to copy. */
export function Formula({ text, tex }: Props): ReactNode {
  if (tex.length === 0) return <p className="formula-words">{text}</p>;
  return (
    <figure className="formula">
      <div className="formula-lines" role="group" aria-label={`Formula: ${text}`} tabIndex={0}>
        {tex.map((line) => (
          <FormulaLine key={line} tex={line} />
        ))}
      </div>
      <figcaption className="muted">
        In plain text: <code>{text}</code>
      </figcaption>
    </figure>
  );
}

function FormulaLine({ tex }: { readonly tex: string }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    temml.render(withLimits(tex), place.current, { wrap: 'tex' });
    place.current.firstElementChild?.setAttribute('displaystyle', 'true');
  }, [tex]);
  return <div ref={place} />;
}

/**
 * Only a formula within text breaks into lines on a narrow screen; in one, what a sum or a maximum
 * runs over must be told to stand below it.
 */
const withLimits = (tex: string): string => tex.replaceAll(/\\(sum|max)(?=_)/g, '\\$1\\limits');
