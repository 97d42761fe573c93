import { Drawer } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { usePatchSearch } from '../lib/use-knowledge.js';
import { parseProvenance } from '../search/provenance-key.js';

const Provenance = lazy(() => import('./provenance.js'));

/** The rows behind the figure that the address names. */
export function ProvenanceDrawer(): ReactNode {
  const { why } = useSearch({ strict: false });
  const patch = usePatchSearch();
  const key = why ? parseProvenance(why) : null;
  if (!key) return null;
  return (
    <Drawer title="Where this figure comes from" onClose={() => patch({ why: undefined })}>
      <Suspense fallback={null}>
        <Provenance figure={key} />
      </Suspense>
    </Drawer>
  );
}
