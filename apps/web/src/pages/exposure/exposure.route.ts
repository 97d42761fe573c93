import { createLazyRoute } from '@tanstack/react-router';
import { ExposurePage } from './exposure-page.js';

export const Route = createLazyRoute('/exposure')({ component: ExposurePage });
