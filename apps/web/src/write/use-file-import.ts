import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ZodType } from 'zod';
import { post } from '../api/post.js';
import { type FileContent, fileContent } from './file-content.js';
import { useWriteToken } from './write-token.js';

export interface FileImport<Answer> {
  readonly file: FileContent | null;
  /** What the file would do; null while there is none. */
  readonly preview: Answer | null;
  readonly busy: 'looking' | 'importing' | null;
  readonly error: unknown;
  readonly receipt: Answer | null;
  bring(file: File): void;
  look(): void;
  importNow(): void;
}

/** A file on its way: brought, looked at (`dryRun`), imported. */
export function useFileImport<Answer>(path: string, answer: ZodType<Answer>): FileImport<Answer> {
  const [token] = useWriteToken();
  const client = useQueryClient();
  const send = (file: FileContent, dryRun: boolean): Promise<Answer> =>
    post(answer, path, { ...file, dryRun }, token);
  // A file that is brought later ends what was asked of the former one: its answer is dropped.
  const looking = useMutation({ mutationFn: (file: FileContent) => send(file, true) });
  const reading = useMutation({
    mutationFn: fileContent,
    onSuccess: (file) => looking.mutate(file),
  });
  const importing = useMutation({
    mutationFn: (file: FileContent) => send(file, false),
    onSuccess: () => client.invalidateQueries(),
  });
  const file = reading.data ?? null;
  return {
    file,
    preview: looking.data ?? null,
    busy: importing.isPending ? 'importing' : looking.isPending ? 'looking' : null,
    error: importing.error ?? looking.error ?? reading.error,
    receipt: importing.data ?? null,
    bring: (brought) => {
      importing.reset();
      looking.reset();
      reading.mutate(brought);
    },
    look: () => {
      if (file) looking.mutate(file);
    },
    importNow: () => {
      if (file) importing.mutate(file);
    },
  };
}
