import { useSyncExternalStore } from 'react';

let token = '';
const listeners = new Set<() => void>();

function change(next: string): void {
  token = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The write token as typed. It is kept in memory until the page is loaded anew, and nowhere else. */
export const useWriteToken = (): readonly [token: string, change: (next: string) => void] => [
  useSyncExternalStore(listen, () => token),
  change,
];
