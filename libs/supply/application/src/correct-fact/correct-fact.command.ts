import type { Citation, IsoDate, Position } from '@chokepoint/kernel';
import type { CorrectionRemoved, CorrectionWanted, FactCorrected } from '@chokepoint/supply';

/** Names a figure as an answer shows it: the event that reports it, and its row there. */
export interface FigureWanted {
  readonly statement: string;
  /** Row in the publisher's file. */
  readonly row: number;
  readonly area: string;
  readonly partner: string | null;
  readonly period: string;
}

export interface CorrectFact extends CorrectionWanted {
  readonly of: FigureWanted;
  readonly citations: readonly Citation[];
  readonly correctedOn: IsoDate;
  /** Opaque id of who corrects. */
  readonly actor: string;
}

export interface CorrectionOutcome {
  /** Stream name without its category: `usgs-mcs-2024-1`. */
  readonly correction: string;
  readonly corrected: FactCorrected;
  readonly eventId: string;
  /** Asked as of an earlier position, the publisher's figure stands. */
  readonly position: Position;
}

export interface RemoveCorrection extends CorrectionRemoved {
  readonly correction: string;
  readonly actor: string;
}

export interface RemovalOutcome extends CorrectionRemoved {
  readonly correction: string;
  readonly position: Position;
}
