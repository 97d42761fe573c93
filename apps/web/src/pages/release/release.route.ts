import { createLazyRoute } from '@tanstack/react-router';
import { ReleasePage } from './release-page.js';

export const Route = createLazyRoute('/sources/$id')({ component: ReleasePage });
