import { createLazyRoute } from '@tanstack/react-router';
import { MineralsPage } from './minerals-page.js';

export const Route = createLazyRoute('/minerals')({ component: MineralsPage });
