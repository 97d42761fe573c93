import type { Result } from '@chokepoint/kernel';
import { type Answered, ask, openRuntime, readQuestion } from '@chokepoint/runtime';
import { withProgress } from '../terminal/with-progress.js';
import { configOf } from '../terminal/with-runtime.js';
import type { Terminal } from '../terminal/terminal.js';
import { askServer } from './ask-server.js';
import { staleWarning } from './stale-warning.js';

/**
 * Answers a question from the database, or, where a running server holds the embedded one, by
 * asking that server. An empty ledger is filled with the shipped facts first.
 */
export async function answer(terminal: Terminal, question: string): Promise<Result<Answered>> {
  const asked = readQuestion(question);
  if (!asked.ok) return asked;
  const config = configOf(terminal);
  const opened = await openRuntime(config);
  if (!opened.ok) {
    const held = opened.error.code === 'data-folder-in-use';
    if (!held) return opened;
    return withWarning(terminal, await askServer(config.url, question, asked.value.route));
  }
  const runtime = opened.value;
  try {
    await withProgress(terminal, async (onProgress) => {
      if (config.loadShippedFacts) await runtime.ensureShippedFacts(onProgress);
      if (config.projections) await runtime.catchUp(onProgress);
    });
    return withWarning(terminal, await ask(runtime, question, config.publicUrl));
  } finally {
    await runtime.close();
  }
}

function withWarning({ stderr }: Terminal, answered: Result<Answered>): Result<Answered> {
  if (answered.ok) stderr.write(staleWarning(answered.value.answer));
  return answered;
}
