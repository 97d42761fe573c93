import { createLazyRoute } from '@tanstack/react-router';
import { ImpactPage } from './impact-page.js';

export const Route = createLazyRoute('/impact')({ component: ImpactPage });
