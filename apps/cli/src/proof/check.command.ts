import { readFile } from 'node:fs/promises';
import { refuse, type Result, ok } from '@chokepoint/kernel';
import {
  checkPack,
  checkPage,
  checkProof,
  compareFiles,
  readTrustedKey,
  summarise,
} from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { describePack } from './describe-pack.js';
import { describePage } from './describe-page.js';
import { describeFiles, describeProof } from './describe-proof.js';

interface Options {
  readonly key: string;
  readonly files?: string;
  readonly json?: boolean;
}

/** `chokepoint proof check FILE --key PUB`: needs the file and the key, nothing else. */
export const checkCommand = (terminal: Terminal): Command =>
  new Command('check')
    .description('Check a proof without database and network, and work its figure out again')
    .argument('<file>', 'the proof, or an audit pack or a published page with several')
    .requiredOption('--key <key>', "the notary's public key that you trust: a file, PEM or base64")
    .option('--files <folder>', "compare the publisher's files in this folder with those imported")
    .option('--json', 'as JSON')
    .action(async (file: string, { key, files, json = false }: Options) => {
      const trusted = orRefuse(await keyOf(key));
      const bytes = orRefuse(await bytesOf(file));
      if (isZip(bytes)) return checkedPack(terminal, bytes, trusted, json);
      if (isHtml(bytes)) return checkedPage(terminal, bytes, trusted, json);
      const checked = orRefuse(checkProof(bytes, trusted));
      const summary = summarise(checked);
      const { release } = summary;
      const compared =
        files === undefined ? null : orRefuse(await compareFiles(release.files, files));
      if (json) return printJson(terminal, { holds: true, ...summary, files: compared });
      const lines = [
        describeProof(summary),
        ...(compared === null ? [] : [describeFiles(compared)]),
      ];
      terminal.stdout.write(`The proof holds.\n\n${lines.join('\n')}\n`);
    });

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isHtml = (bytes: Uint8Array): boolean => bytes[0] === 0x3c;

function checkedPack(
  terminal: Terminal,
  bytes: Uint8Array,
  key: Parameters<typeof checkPack>[1],
  json: boolean,
): void {
  const pack = orRefuse(checkPack(bytes, key));
  if (json) {
    const proofs = pack.proofs.map(({ path, proof }) => ({ path, ...summarise(proof) }));
    return printJson(terminal, { holds: true, manifest: pack.manifest, proofs });
  }
  terminal.stdout.write(`The audit pack holds.\n\n${describePack(pack)}\n`);
}

async function checkedPage(
  terminal: Terminal,
  bytes: Uint8Array,
  key: Parameters<typeof checkPage>[1],
  json: boolean,
): Promise<void> {
  const page = orRefuse(await checkPage(bytes, key));
  if (json) {
    const proofs = page.proofs.map(({ name, proof }) => ({ name, ...summarise(proof) }));
    return printJson(terminal, { holds: true, sha256: page.sha256, proofs });
  }
  terminal.stdout.write(`The proofs of the page hold.\n\n${describePage(page)}\n`);
}

/** A file with the key, or the key itself. */
async function keyOf(given: string): Promise<ReturnType<typeof readTrustedKey>> {
  const read = await readFile(given, 'utf8').catch(noSuchFile);
  return readTrustedKey(read ?? given);
}

async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  const read = await readFile(file).catch(noSuchFile);
  return read === null ? refuse('file-not-found', `There is no file '${file}'.`) : ok(read);
}

function noSuchFile(error: NodeJS.ErrnoException): null {
  // A key in base64 may be longer than a name of a file can be.
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') {
    return null;
  }
  throw error;
}
