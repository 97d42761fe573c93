import { createLazyRoute } from '@tanstack/react-router';
import { MethodPage } from './method-page.js';

export const Route = createLazyRoute('/methods/$id')({ component: MethodPage });
