import { createLazyRoute } from '@tanstack/react-router';
import { OverviewPage } from './overview-page.js';

export const Route = createLazyRoute('/')({ component: OverviewPage });
