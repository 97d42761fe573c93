import { type ProjectsOverview } from '@chokepoint/api-contract';
import { formatCount, formatDate, formatExact } from '@chokepoint/charts';
import { type ReactNode } from 'react';

interface Props {
  readonly summary: ProjectsOverview;
  readonly asOf: string;
}

/** Decisions to build, against what was met about and signed. */
export function ProjectFigures({ summary, asOf }: Props): ReactNode {
  const { projects, withFid, meetings, memoranda, partnerships, fidPerMeeting } = summary;
  const open = projects - withFid;
  return (
    <dl className="figures">
      <div>
        <dt>Projects recorded by {formatDate(asOf)}</dt>
        <dd>
          <span className="big">{formatCount(projects)}</span>
        </dd>
      </div>
      <div>
        <dt>With a final investment decision on record</dt>
        <dd>
          <span className="big">{formatCount(withFid)}</span>
          {open > 0 && <span className="muted">of {formatCount(open)} it is not known</span>}
        </dd>
      </div>
      <div>
        <dt>Meetings and memoranda on the register</dt>
        <dd>
          <span className="big">
            {formatCount(meetings)} and {formatCount(memoranda)}
          </span>
          <span className="muted">beside {formatCount(partnerships)} partnerships</span>
        </dd>
      </div>
      <div>
        <dt>Decisions for each meeting or memorandum</dt>
        {fidPerMeeting === null ? (
          <dd className="unknown">
            Not available:{' '}
            {projects === 0 ? 'no project is recorded.' : 'no meeting or memorandum is recorded.'}
          </dd>
        ) : (
          <dd>
            <span className="big">{formatExact(Math.round(fidPerMeeting * 1000) / 1000)}</span>
            <span className="muted">as far as decisions are on record</span>
          </dd>
        )}
      </div>
    </dl>
  );
}
