import { type CellFault, describeFault, type Fault, placed } from '@chokepoint/importers';
import { refuse, type Result } from '@chokepoint/kernel';

const MOST_FAULTS = 500;
const TOLD_FAULTS = 20;

/** What is wrong with a file of the register, row by row. */
export class RegisterFaults {
  private readonly faults: CellFault[] = [];

  constructor(private readonly file: string) {}

  get count(): number {
    return this.faults.length;
  }

  add(row: number, fault: Fault): void {
    this.faults.push(placed(this.file, row, fault));
  }

  /** Refuses with 'register-faults': the first 500 in its details, the first 20 in its message. */
  refusal(): Result<never> {
    const faults = this.faults.toSorted((a, b) => a.row - b.row);
    const count = faults.length;
    const told = faults.slice(0, TOLD_FAULTS).map(describeFault);
    const rest = count > told.length ? [`… and ${count - told.length} more.`] : [];
    const fields = count === 1 ? 'one field' : `${count} fields`;
    return refuse(
      'register-faults',
      [`Nothing was written: ${fields} cannot be used.`, ...told, ...rest].join('\n'),
      { count, faults: faults.slice(0, MOST_FAULTS) },
    );
  }
}
