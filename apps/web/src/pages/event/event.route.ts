import { createLazyRoute } from '@tanstack/react-router';
import { EventPage } from './event-page.js';

export const Route = createLazyRoute('/ledger/$id')({ component: EventPage });
