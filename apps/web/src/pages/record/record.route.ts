import { createLazyRoute } from '@tanstack/react-router';
import { RecordPage } from './record-page.js';

export const Route = createLazyRoute('/record')({ component: RecordPage });
