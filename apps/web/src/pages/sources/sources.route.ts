import { createLazyRoute } from '@tanstack/react-router';
import { SourcesPage } from './sources-page.js';

export const Route = createLazyRoute('/sources')({ component: SourcesPage });
