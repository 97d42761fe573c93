/** At most so long, where the browser never comes to rest. */
const LATEST_MS = 500;

/**
 * Draws at once what is in the window, and what is outside of it when there is time. Answers how to
 * give the turn back.
 */
export function drawInTurn(node: Element, draw: () => void): () => void {
  const { top, bottom } = node.getBoundingClientRect();
  if (bottom > 0 && top < window.innerHeight) {
    draw();
    return () => undefined;
  }
  // Not every browser has it.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(draw);
    return () => clearTimeout(timer);
  }
  const turn = window.requestIdleCallback(draw, { timeout: LATEST_MS });
  return () => window.cancelIdleCallback(turn);
}
