import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives } from '../../api/queries.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { Choice } from './choice.js';

/** Holds the differences to the minerals that one initiative covers. */
export function InitiativeChoice(): ReactNode {
  const { initiative } = useSearch({ from: '/diff' });
  const all = useQuery(initiatives(useKnowledge())).data?.initiatives ?? [];
  return (
    <Choice
      name="initiative"
      label="Covered by"
      value={initiative}
      none="any or none"
      options={all}
    />
  );
}
