/**
 * What every connection is set to. The ledger's re-check under lock needs 'read committed'; the
 * value parsers need ISO dates.
 */
export const SESSION_SETTINGS = `
  select set_config('timezone', 'UTC', false),
         set_config('datestyle', 'ISO, YMD', false),
         set_config('intervalstyle', 'iso_8601', false),
         set_config('default_transaction_isolation', 'read committed', false)`;
