import { type ReactNode } from 'react';
import { formatProvenance, type ProvenanceKey } from '../search/provenance-key.js';
import { usePatchSearch } from './use-knowledge.js';

interface Props {
  readonly figure: ProvenanceKey;
  /** What the figure is, for those who do not see its place. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A number that opens its provenance. */
export function FigureButton({ figure, label, children }: Props): ReactNode {
  const patch = usePatchSearch();
  return (
    <button
      type="button"
      className="figure"
      title="Show the rows behind this figure"
      onClick={() => patch({ why: formatProvenance(figure) }, false)}
    >
      {children}
      <span className="visually-hidden"> {label}: show the rows behind this figure</span>
    </button>
  );
}
