import { createLazyRoute } from '@tanstack/react-router';
import { LedgerPage } from './ledger-page.js';

export const Route = createLazyRoute('/ledger')({ component: LedgerPage });
