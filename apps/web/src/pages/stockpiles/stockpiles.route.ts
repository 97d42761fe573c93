import { createLazyRoute } from '@tanstack/react-router';
import { StockpilesPage } from './stockpiles-page.js';

export const Route = createLazyRoute('/stockpiles')({ component: StockpilesPage });
