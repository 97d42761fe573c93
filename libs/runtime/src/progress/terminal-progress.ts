import { WriteStream } from 'node:tty';
import { SingleBar } from 'cli-progress';
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

/** A bar on a terminal; where the output is not one, a line at each tenth of a step. */
export function progressDisplay(output: Output): ProgressDisplay {
  // The bar moves the cursor, for which it needs the whole stream.
  const terminal = output instanceof WriteStream && output.isTTY;
  return terminal ? barDisplay(output) : lineDisplay((line) => output.write(`${line}\n`));
}

function barDisplay(stream: WriteStream): ProgressDisplay {
  let bar: SingleBar | null = null;
  let step = '';
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  const begin = (progress: Progress): SingleBar => {
    stop();
    step = progress.step;
    const format = '{step} [{bar}] {value}/{total}';
    bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: false });
    bar.start(progress.total ?? progress.done, progress.done, { step });
    return bar;
  };
  const show = (progress: Progress): void => {
    const current = bar !== null && progress.step === step ? bar : begin(progress);
    current.setTotal(Math.max(progress.total ?? progress.done, 1));
    current.update(progress.done, { step });
  };
  return { show, stop };
}

/** Writes a line when a step begins, at each tenth of it, and when it is done. */
export function lineDisplay(write: (line: string) => void): ProgressDisplay {
  let last = '';
  const show = ({ step, done, total }: Progress): void => {
    const share = total === null || total === 0 ? null : Math.floor((done / total) * 10) * 10;
    const line = share === null ? `${step} …` : `${step} ${share} %`;
    if (line !== last) write(line);
    last = line;
  };
  return { show, stop: () => undefined };
}
