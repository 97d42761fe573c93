import { createLazyRoute } from '@tanstack/react-router';
import { ProjectPage } from './project-page.js';

export const Route = createLazyRoute('/projects/$id')({ component: ProjectPage });
