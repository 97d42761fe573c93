import type { Verification } from '@chokepoint/runtime';

/** What a person reads of a ledger in which nothing is wrong. */
export function describeSound({ events, root, heads, covered }: Verification): string {
  const lines = [`The ledger is sound: ${counted(events, 'event')}, root ${root}.`];
  if (covered === null) {
    lines.push('No signed head covers it: nothing shows yet that it was not rewritten as a whole.');
  } else {
    const { size, signedAt, keyId } = covered;
    lines.push(
      `It fits ${counted(heads, 'signed head')}; the newest covers ${counted(size, 'event')}, signed on ${signedAt} with key ${keyId}.`,
    );
    if (events > size)
      lines.push(`No head covers the last ${counted(events - size, 'event')} yet.`);
  }
  return `${lines.join('\n')}\n`;
}

/** What a person reads of what is wrong: the first bad event first. */
export function describeFindings({ findings }: Verification): string {
  const lines = findings.flatMap(({ message, advice }) => [message, `  What to do: ${advice}`]);
  return ['The ledger is NOT sound.', ...lines].join('\n');
}

const counted = (n: number, what: string): string =>
  `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;
