import { type Withdrawal, withdrawal, type WithdrawalBody } from '@chokepoint/api-contract';
import { ProblemError } from '@chokepoint/ui';
import { queryOptions } from '@tanstack/react-query';
import { post } from './post.js';

const path = (release: string): string => `releases/${encodeURIComponent(release)}/withdrawal`;

/** Takes a release out of count. @throws ProblemError when the server refuses */
export const withdraw = (
  release: string,
  body: WithdrawalBody,
  token: string,
): Promise<Withdrawal> => post(withdrawal, path(release), body, token);

/**
 * Whether the server takes writes at all. It says so before it looks at what is sent: without a token
 * it refuses either because it takes none, or because this one carries none.
 */
export const takesWrites = (release: string) =>
  queryOptions({
    queryKey: ['takes-writes'],
    queryFn: async (): Promise<{ readonly open: boolean; readonly why: string }> => {
      try {
        await post(withdrawal, path(release), {}, null);
        return { open: true, why: '' };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { code, detail } = error.problem;
        return { open: code !== 'writes-disabled', why: detail };
      }
    },
    staleTime: Infinity,
    retry: false,
  });
