import { ErrorPanel, Skeleton } from '@chokepoint/ui';
import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';

interface Props<Answer> {
  readonly found: UseQueryResult<Answer>;
  /** What was asked for, as in 'Loading the suppliers'. */
  readonly what: string;
  /** Of what is shown once it is there, in pixels. */
  readonly height: number;
  readonly children: (answer: Answer) => ReactNode;
}

/** What an answer shows; its place while it is awaited, and why it did not come. */
export function Answered<Answer>({ found, what, height, children }: Props<Answer>): ReactNode {
  if (found.isError)
    return (
      <ErrorPanel
        what={`${what.charAt(0).toUpperCase()}${what.slice(1)} could not be loaded`}
        error={found.error}
        onRetry={() => void found.refetch()}
      />
    );
  if (found.data === undefined) return <Skeleton height={height} label={`Loading ${what}`} />;
  return children(found.data);
}

interface PageProps<Answer> extends Props<Answer> {
  /** Heading of a page whose answer did not come. */
  readonly heading: string;
}

/** A page that is about one answer: its heading and all else follow from it. */
export function AnsweredPage<Answer>({ heading, ...asked }: PageProps<Answer>): ReactNode {
  const { found } = asked;
  if (found.data !== undefined && !found.isError) return asked.children(found.data);
  return (
    <div className="page">
      {found.isError && <h1>{heading}</h1>}
      <Answered {...asked} />
    </div>
  );
}
