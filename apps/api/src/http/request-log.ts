import type { Options } from 'pino-http';
import { requestId } from './request-id.js';

/** How requests are logged: under their id, and without the secret that lets them write. */
export const requestLog = (level: string): Options => ({
  level,
  genReqId: requestId,
  redact: ['req.headers.authorization'],
});
