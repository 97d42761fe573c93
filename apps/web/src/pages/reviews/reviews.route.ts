import { createLazyRoute } from '@tanstack/react-router';
import { ReviewsPage } from './reviews-page.js';

export const Route = createLazyRoute('/reviews')({ component: ReviewsPage });
