import { INITIATIVE_UPCASTERS } from '@chokepoint/initiatives';
import { upcasters, withUpcasters, type Ledger } from '@chokepoint/ledger';

const registry = upcasters().registerAll(INITIATIVE_UPCASTERS);

/** The ledger with every event of an initiative read in its newest version. */
export const inNewestVersion = (ledger: Ledger): Ledger => withUpcasters(ledger, registry);
