import { createLazyRoute } from '@tanstack/react-router';
import { CommitmentsPage } from './commitments-page.js';

export const Route = createLazyRoute('/commitments')({ component: CommitmentsPage });
