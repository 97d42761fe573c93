import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { methods } from '../api/queries.js';

/**
 * A method as an answer names it ('concentration@1'), by its title, leading to its page. Without a
 * page it stays the name alone.
 */
export function MethodLink({ method }: { readonly method: string }): ReactNode {
  const known = useQuery(methods()).data?.methods.find((one) => one.method === method);
  if (known === undefined) return <code>{method}</code>;
  return (
    <Link to="/methods/$id" params={{ id: method }} title={method}>
      {known.title}
    </Link>
  );
}

/** 'Worked out by …', each method once; nothing where no answer names one. */
export function WorkedOutBy({
  methods: named,
}: {
  readonly methods: readonly (string | null | undefined)[];
}): ReactNode {
  const all = [...new Set(named.filter((one) => typeof one === 'string'))];
  if (all.length === 0) return null;
  return (
    <p>
      Worked out by:{' '}
      {all.map((method, index) => (
        <Fragment key={method}>
          {index > 0 && ', '}
          <MethodLink method={method} />
        </Fragment>
      ))}
    </p>
  );
}
