import { writeFile } from 'node:fs/promises';
import type { Proof } from '@chokepoint/api-contract';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { checkProof, proofText, readTrustedKey, summarise } from '@chokepoint/runtime';
import { Command } from 'commander';
import { answer } from '../query/answer.js';
import { readParameters } from '../query/parameters.js';
import { orRefuse } from '../terminal/refused.js';
import type { Terminal } from '../terminal/terminal.js';
import { checkCommand } from './check.command.js';
import { describeProof } from './describe-proof.js';

const EXAMPLE = 'minerals/gallium/concentration --stage processing --basis world-production';

/** `chokepoint proof <figure>`: writes what proves one figure; `proof check` checks it. */
export const proofCommand = (terminal: Terminal): Command =>
  new Command('proof')
    .description('Prove one figure down to the signed log, for others to check without this ledger')
    .argument('<figure>', `path below /api/v1/ with its parameters, e.g. ${EXAMPLE} --period 2023`)
    .argument('[parameters...]', "the figure's parameters, as --name value; --period names the one")
    .option('--out <file>', 'write the proof here and say what it proves; else it is printed')
    .allowUnknownOption()
    .action(async (figure: string, rest: string[], { out }: { out?: string }) => {
      const question = orRefuse(readParameters(orRefuse(proofRoute(figure)), rest));
      const proof = orRefuse(await answer(terminal, question)).answer as Proof;
      if (out === undefined) terminal.stdout.write(proofText(proof));
      else await save(terminal, proof, out);
    })
    .addCommand(checkCommand(terminal));

function proofRoute(figure: string): Result<string> {
  const [path = '', search] = figure.replace(/^\/?(api\/v1\/)?/, '').split('?');
  if (!/^minerals\/[^/]+\/concentration$/.test(path)) {
    return refuse('no-proof-of-this', `'${path}' cannot be proved. Ask for one as in: ${EXAMPLE}`);
  }
  return ok(search === undefined ? `${path}/proof` : `${path}/proof?${search}`);
}

async function save(terminal: Terminal, proof: Proof, out: string): Promise<void> {
  const text = proofText(proof);
  const checked = orRefuse(
    checkProof(Buffer.from(text), orRefuse(readTrustedKey(proof.publicKey))),
  );
  await writeFile(out, text);
  terminal.stdout.write(
    `${describeProof(summarise(checked))}\n\nWritten to ${out}. Check it with:\n`,
  );
  terminal.stdout.write(`  chokepoint proof check ${out} --key <the notary's public key>\n`);
}
