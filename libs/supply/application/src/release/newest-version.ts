import { upcasters, withUpcasters, type Ledger } from '@chokepoint/ledger';
import { SUPPLY_UPCASTERS } from '@chokepoint/supply';

const registry = upcasters().registerAll(SUPPLY_UPCASTERS);

/** The ledger with every event of a release read in its newest version. */
export const inNewestVersion = (ledger: Ledger): Ledger => withUpcasters(ledger, registry);
