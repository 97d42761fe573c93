/** `top-n`: suppliers that are left out are no larger than the smallest one that is listed. */
export type SourceListing = 'complete' | 'top-n';

/**
 * Lists that leave small suppliers out: the BACI extract holds the top flows only, and the EU
 * sourcing tables of the Commission's studies list shares of 1 % or more.
 */
export function listingOf(source: string, basis: string): SourceListing {
  const leavesOut =
    source === 'baci-eu27' || (source === 'ec-criticality' && basis === 'eu-sourcing');
  return leavesOut ? 'top-n' : 'complete';
}
