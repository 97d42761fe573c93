import { type ReactNode } from 'react';

/** 'S_c' with its index below the line; any other name as it stands. */
export function Symbol({ name }: { readonly name: string }): ReactNode {
  const [, letter, index] = /^([A-Za-z0-9]+)_([A-Za-z0-9,]+)$/.exec(name) ?? [];
  if (letter === undefined) return name;
  return (
    <>
      {letter}
      <sub>{index}</sub>
    </>
  );
}
