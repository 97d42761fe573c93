import { writeFile } from 'node:fs/promises';
import { makeAuditPack, pinState } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withRuntime } from '../terminal/with-runtime.js';

interface Options {
  readonly mineral: string;
  readonly to: string;
  readonly knownAt?: string;
  readonly publishedBy?: string;
  readonly json?: boolean;
}

/** `chokepoint export audit`: what an auditor takes home of a mineral; `proof check` checks it. */
export const auditCommand = (terminal: Terminal): Command =>
  new Command('audit')
    .description(
      'Write an audit pack (ZIP) of a mineral at a state: figures, facts, events, releases with licences, methods, proofs and a report',
    )
    .requiredOption('--mineral <id>', 'e.g. gallium')
    .requiredOption('--to <file>', 'the ZIP to write')
    .option('--known-at <position>', 'as the ledger knew it at this position, day or instant')
    .option('--published-by <day>', 'only what had been published by this day')
    .option('--json', 'as JSON: the manifest')
    .action(async ({ mineral, to, knownAt, publishedBy, json = false }: Options) => {
      const { manifest, bytes } = await withRuntime(terminal, async (runtime) => {
        const asked = {
          ...(knownAt !== undefined && { knownAt }),
          ...(publishedBy !== undefined && { publishedBy }),
        };
        const state = orRefuse(await pinState(runtime, asked));
        return orRefuse(await makeAuditPack(runtime, mineral, state));
      });
      await writeFile(to, bytes);
      if (json) return printJson(terminal, manifest);
      const { files, query, publicKey } = manifest;
      terminal.stdout.write(
        `${files.length} files of ${mineral} at position ${query.knownAt} written to ${to}. Check them with:\n` +
          `  chokepoint proof check ${to} --key ${publicKey}\n` +
          'and trust no key but the one that the notary itself gave you.\n',
      );
    });
