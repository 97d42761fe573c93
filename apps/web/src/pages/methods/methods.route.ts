import { createLazyRoute } from '@tanstack/react-router';
import { MethodsPage } from './methods-page.js';

export const Route = createLazyRoute('/methods')({ component: MethodsPage });
