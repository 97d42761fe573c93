import { readFile } from 'node:fs/promises';
import type { JsonObject } from '@chokepoint/kernel';
import type { Verification } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse, RefusedError } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { withRuntime } from '../terminal/with-runtime.js';
import { describeFindings, describeSound } from './describe-verification.js';

interface Options {
  readonly heads?: string;
  readonly key: readonly string[];
  readonly json?: boolean;
}

/** `chokepoint verify`: ends with 1 and the first bad event when anything is not as it was signed. */
export const verifyCommand = (terminal: Terminal): Command =>
  new Command('verify')
    .description('Check the whole ledger against its hashes, the Merkle tree and the signed heads')
    .option('--heads <file>', 'signed heads that you kept, one JSON a line')
    .option(
      '--key <key>',
      'public key that you trust: a file, PEM or base64; may be repeated',
      add,
      [],
    )
    .option('--json', 'as JSON')
    .action(async ({ heads, key, json = false }: Options) => {
      const keys = await Promise.all(key.map(keyText));
      const given = { keys, ...(heads === undefined ? {} : { headsFile: heads }) };
      const verified = await withRuntime(terminal, async (runtime) =>
        withProgress(terminal, async (onProgress) =>
          orRefuse(await runtime.verify({ ...given, onProgress })),
        ),
      );
      if (verified.findings.length > 0) throw notSound(verified);
      if (json) printJson(terminal, { sound: true, ...verified });
      else terminal.stdout.write(describeSound(verified));
    });

const add = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function notSound(verified: Verification): RefusedError {
  const message = describeFindings(verified);
  const details = JSON.parse(JSON.stringify({ sound: false, ...verified })) as JsonObject;
  return new RefusedError({ code: 'ledger-not-sound', message, details });
}

/** A file with the key, or the key itself. */
async function keyText(given: string): Promise<string> {
  try {
    return await readFile(given, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // A key in base64 may be longer than a name of a file can be.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return given;
    throw error;
  }
}
