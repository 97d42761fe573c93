/** Injection token of the opened product (`Runtime`). */
export const RUNTIME = Symbol('Runtime');

/** Injection token of what fetches and imports one source (`Fetch`). */
export const FETCH = Symbol('Fetch');
