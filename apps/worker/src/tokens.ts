/** Injection token of the opened product (`Runtime`). */
export const RUNTIME = Symbol('Runtime');
