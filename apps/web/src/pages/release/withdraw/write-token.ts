import { useState } from 'react';

/** Until the page is loaded anew: it is in no storage and in no address. */
let kept = '';

/** The write token as it was typed last on this page. */
export function useWriteToken(): readonly [token: string, keep: (token: string) => void] {
  const [token, setToken] = useState(kept);
  const keep = (next: string): void => {
    kept = next;
    setToken(next);
  };
  return [token, keep];
}
