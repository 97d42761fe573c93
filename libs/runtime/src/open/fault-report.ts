import { type ProjectionOutcome, stoppedMessage } from '@chokepoint/projections';

/** Tells once of each stop of a projection, however often it is seen. */
export class FaultReport {
  private readonly told = new Map<string, string>();

  constructor(private readonly onFault: (error: Error) => void) {}

  tell({ projections }: ProjectionOutcome): void {
    for (const { name, fault } of projections) {
      if (fault === null) this.told.delete(name);
      else if (this.told.get(name) !== fault.since) {
        this.told.set(name, fault.since);
        this.onFault(new Error(stoppedMessage(name, fault)));
      }
    }
  }
}
