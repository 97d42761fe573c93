/** @throws RangeError unless the value is a finite number of zero or more. */
export function requireAmount(name: string, value: number): void {
  if (!(Number.isFinite(value) && value >= 0))
    throw new RangeError(`${name} must be zero or more, not ${value}.`);
}

/** @throws RangeError unless the value is a finite number above zero. */
export function requirePositive(name: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0))
    throw new RangeError(`${name} must be above zero, not ${value}.`);
}

/** @throws RangeError unless the value is from 0 to 1. */
export function requireFraction(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be 0 to 1, not ${value}.`);
}
