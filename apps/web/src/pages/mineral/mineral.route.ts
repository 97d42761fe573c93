import { createLazyRoute } from '@tanstack/react-router';
import { MineralPage } from './mineral-page.js';

export const Route = createLazyRoute('/minerals/$id')({ component: MineralPage });
