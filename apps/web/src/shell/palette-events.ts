const OPEN = 'chokepoint:palette';

/** Asks the palette to open; it loads itself on the first asking. */
export const openPalette = (): void => {
  window.dispatchEvent(new Event(OPEN));
};

export function onPalette(open: () => void): () => void {
  const keys = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
    }
  };
  window.addEventListener(OPEN, open);
  window.addEventListener('keydown', keys);
  return () => {
    window.removeEventListener(OPEN, open);
    window.removeEventListener('keydown', keys);
  };
}
