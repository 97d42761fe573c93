import { type Release } from '@chokepoint/api-contract';
import { releaseWords } from '@chokepoint/charts';
import { Badge } from '@chokepoint/ui';
import { type ReactNode } from 'react';
import { useNow } from './use-now.js';

/** Where a release stands, in a word; an import that goes on is judged by the clock. */
export function ReleaseState({
  release,
}: {
  readonly release: Pick<Release, 'status' | 'progress'>;
}): ReactNode {
  const now = useNow(release.status === 'receiving');
  const { word, meaning, tone } = releaseWords(release, now);
  return (
    <Badge tone={tone} title={meaning}>
      {word}
    </Badge>
  );
}
