import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { onPalette } from './palette-events.js';

const PaletteDialog = lazy(() => import('./palette-dialog.js'));

/** Ctrl-K. The dialog and its library are loaded when it is first opened. */
export function Palette(): ReactNode {
  const [open, setOpen] = useState(false);
  useEffect(() => onPalette(() => setOpen(true)), []);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <PaletteDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
