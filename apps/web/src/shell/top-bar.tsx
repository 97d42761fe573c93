import { TimeBar, timeTrack } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { head, everyRelease } from '../api/queries.js';
import { Answered } from '../lib/answered.js';
import { today } from '../lib/today.js';
import { usePatchSearch } from '../lib/use-knowledge.js';
import { useStepsAhead } from './use-steps-ahead.js';

/** The time bar, with a tick for every release that this ledger holds today. */
export function TopBar(): ReactNode {
  const { publishedBy, knownAt } = useSearch({ strict: false });
  const patch = usePatchSearch();
  const all = useQuery(everyRelease());
  const position = useQuery(head()).data?.position ?? null;
  const track = useMemo(
    () =>
      all.data &&
      timeTrack(
        all.data.releases.map(({ publishedOn, title }) => ({ day: publishedOn, label: title })),
        today(),
      ),
    [all.data],
  );
  useStepsAhead(track, publishedBy ?? null);
  return (
    <Answered found={all} what="the releases of the time bar" height={56}>
      {() =>
        track && (
          <TimeBar
            track={track}
            publishedBy={publishedBy ?? null}
            knownAt={knownAt ?? null}
            head={position}
            onPublishedBy={(day) => patch({ publishedBy: day ?? undefined }, false)}
            onKnownAt={(at) => patch({ knownAt: at ?? undefined }, false)}
          />
        )
      }
    </Answered>
  );
}
