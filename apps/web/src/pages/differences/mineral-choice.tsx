import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { minerals } from '../../api/queries.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { Choice } from './choice.js';

/** Holds the differences to one mineral. */
export function MineralChoice(): ReactNode {
  const { mineral } = useSearch({ from: '/diff' });
  const all = useQuery(minerals(useKnowledge())).data?.minerals ?? [];
  return <Choice name="mineral" label="Mineral" value={mineral} none="all" options={all} />;
}
