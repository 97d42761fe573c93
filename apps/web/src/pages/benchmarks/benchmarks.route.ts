import { createLazyRoute } from '@tanstack/react-router';
import { BenchmarksPage } from './benchmarks-page.js';

export const Route = createLazyRoute('/benchmarks')({ component: BenchmarksPage });
