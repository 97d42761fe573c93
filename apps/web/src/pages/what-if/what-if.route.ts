import { createLazyRoute } from '@tanstack/react-router';
import { WhatIfPage } from './what-if-page.js';

export const Route = createLazyRoute('/what-if')({ component: WhatIfPage });
