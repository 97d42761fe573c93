import { createLazyRoute } from '@tanstack/react-router';
import { ProjectsPage } from './projects-page.js';

export const Route = createLazyRoute('/projects')({ component: ProjectsPage });
