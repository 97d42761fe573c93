import { createLazyRoute } from '@tanstack/react-router';
import { DifferencesPage } from './differences-page.js';

export const Route = createLazyRoute('/diff')({ component: DifferencesPage });
