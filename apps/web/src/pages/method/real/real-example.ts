import { type ProvenanceKey } from '../../../search/provenance-key.js';

/** A figure of an example; one that a source reports leads to the rows behind it. */
export interface RealFigure {
  readonly name: string;
  readonly text: string;
  readonly figure?: ProvenanceKey;
}

/** A method at work on what an answer holds: what went in, and what the answer says came out. */
export interface RealExample {
  readonly about: string;
  readonly given: readonly RealFigure[];
  readonly results: readonly RealFigure[];
}
