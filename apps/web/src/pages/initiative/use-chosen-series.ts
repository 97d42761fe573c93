import { type ImpactRow } from '@chokepoint/api-contract';
import { forestOrder, movementKey } from '@chokepoint/charts';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';

export interface ChosenSeries {
  readonly chosen: ImpactRow | undefined;
  readonly previous: ImpactRow | undefined;
  readonly next: ImpactRow | undefined;
  /** Takes the key of a series (`movementKey`). */
  readonly choose: (key: string) => void;
}

/** What says most comes first: what moved more than placebos, then what moved, then what is measured. */
const WORTH = [
  'moved-more-than-placebos',
  'moved-as-placebos',
  'no-detectable-change',
  'not-assessable',
] as const;

const mostTelling = (rows: readonly ImpactRow[]): ImpactRow | undefined =>
  WORTH.map((code) => rows.find(({ movement }) => movement.verdict.code === code)).find(
    (row) => row !== undefined,
  );

/** The series that the address names, else the most telling one, with its neighbours in the forest. */
export function useChosenSeries(rows: readonly ImpactRow[]): ChosenSeries {
  const { mineral, stage, order = 'estimate' } = useSearch({ from: '/initiatives/$id' });
  const patch = usePatchSearch();
  const inOrder = useMemo(() => forestOrder(rows, order), [rows, order]);
  const named = inOrder.filter(
    (row) => row.mineral === mineral && (stage === undefined || row.stage === stage),
  );
  const chosen = named[0] ?? mostTelling(inOrder);
  const at = chosen ? inOrder.indexOf(chosen) : -1;
  const choose = useCallback(
    (key: string) => {
      const row = rows.find((one) => movementKey(one) === key);
      if (row) patch({ mineral: row.mineral, stage: row.stage });
    },
    [rows, patch],
  );
  return { chosen, previous: inOrder[at - 1], next: inOrder[at + 1], choose };
}
