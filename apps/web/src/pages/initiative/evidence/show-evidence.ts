export const EVIDENCE = 'evidence';

/** Brings the evidence into sight and the keyboard to its heading, once it is drawn anew. */
export function showEvidence(): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById(EVIDENCE);
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    heading?.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
    heading?.focus({ preventScroll: true });
  });
}
