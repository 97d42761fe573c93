import { createLazyRoute } from '@tanstack/react-router';
import { InitiativePage } from './initiative-page.js';

export const Route = createLazyRoute('/initiatives/$id')({ component: InitiativePage });
