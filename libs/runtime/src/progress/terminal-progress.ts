import { WriteStream } from 'node:tty';
import { type Options, type Params, SingleBar } from 'cli-progress';
import { describeProgress, nameOf, percentOf, rowsOf } from './describe-progress.js';
import type { OnProgress, Progress } from './progress.js';

/** What of a stream is needed to write to it. */
export interface Output {
  write(text: string): boolean;
}

/** Shows progress on a terminal. `stop` leaves the cursor on a fresh line. */
export interface ProgressDisplay {
  readonly show: OnProgress;
  stop(): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A bar on a terminal; where the output is not one, or the run is one of a CI service (`CI`), a line
 * at each tenth of a step.
 */
export function progressDisplay(output: Output, environment: Environment = {}): ProgressDisplay {
  // The bar moves the cursor, for which it needs the whole stream.
  const terminal = output instanceof WriteStream && output.isTTY && !isCi(environment);
  return terminal ? barDisplay(output) : lineDisplay((line) => output.write(`${line}\n`));
}

export const isCi = ({ CI }: Environment): boolean =>
  CI !== undefined && !['', '0', 'false'].includes(CI.toLowerCase());

/** One bar a step, with what `describeProgress` says beside it. */
function barDisplay(stream: WriteStream): ProgressDisplay {
  let bar: SingleBar | null = null;
  let shown: Progress = { step: '', done: 0, total: null };
  let begun = { at: 0, from: 0 };
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  const format: NonNullable<Options['format']> = (_: Options, { progress }: Params) => {
    const text = describeProgress(shown, Date.now() - begun.at, begun.from);
    // Longer than the line, it would leave a copy of itself behind at each step.
    const line = `${nameOf(shown)} [${barOf(progress)}] ${text}`;
    return line.slice(0, Math.max(stream.columns - 1, 1));
  };
  const begin = (progress: Progress): SingleBar => {
    stop();
    begun = { at: Date.now(), from: progress.done };
    shown = progress;
    const started = new SingleBar({ format, stream, hideCursor: true });
    started.start(100, percentOf(progress) ?? 0);
    return started;
  };
  const show = (progress: Progress): void => {
    bar = bar !== null && progress.step === shown.step ? bar : begin(progress);
    shown = progress;
    bar.update(percentOf(progress) ?? 0);
  };
  return { show, stop };
}

const WIDTH = 24;

/** `done`: 0-1. */
const barOf = (done: number): string => '='.repeat(Math.round(done * WIDTH)).padEnd(WIDTH, '-');

/** Writes a line when a step begins, at each tenth of it, and when it is done. */
export function lineDisplay(write: (line: string) => void): ProgressDisplay {
  let last = '';
  const show = (progress: Progress): void => {
    const percent = percentOf(progress);
    const name = nameOf(progress);
    const line = percent === null ? `${name} …` : `${name} ${Math.floor(percent / 10) * 10} %`;
    if (line !== last) write([line, ...rowsOf(progress)].join(', '));
    last = line;
  };
  return { show, stop: () => undefined };
}
