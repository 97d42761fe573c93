import { type Withdrawal, withdrawal, type WithdrawalBody } from '@chokepoint/api-contract';
import { post } from './post.js';

/** Takes a release out of count. @throws ProblemError when the server refuses */
export const withdraw = (
  release: string,
  body: WithdrawalBody,
  token: string,
): Promise<Withdrawal> =>
  post(withdrawal, `releases/${encodeURIComponent(release)}/withdrawal`, body, token);
