import { useEffect, useState } from 'react';
import { useKnowledge } from './use-knowledge.js';

const EVERY_MS = 5_000;

/**
 * The reader's clock, every few seconds while `running`; null where a past state of the ledger is
 * looked at.
 */
export function useNow(running: boolean): number | null {
  const { knownAt } = useKnowledge();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, [running]);
  return knownAt === undefined ? now : null;
}
