import { createLazyRoute } from '@tanstack/react-router';
import { InitiativesPage } from './initiatives-page.js';

export const Route = createLazyRoute('/initiatives')({ component: InitiativesPage });
