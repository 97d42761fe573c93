import { projectsImport, type ProjectsImport } from '@chokepoint/api-contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../../api/post.js';
import { type FileContent, fileContent } from '../../../write/file-content.js';
import { useWriteToken } from '../../../write/write-token.js';

export interface ListImport {
  readonly file: FileContent | null;
  /** Of the file; null while there is none. */
  readonly preview: ProjectsImport | null;
  readonly busy: 'looking' | 'importing' | null;
  readonly error: unknown;
  readonly receipt: ProjectsImport | null;
  /** Nothing is wrong with the file, and there is something new in it. */
  readonly ready: boolean;
  bring(file: File): void;
  look(): void;
  importNow(): void;
}

/** A list of projects on its way: brought, looked at, imported. */
export function useProjectsImport(): ListImport {
  const [token] = useWriteToken();
  const client = useQueryClient();
  const send = (file: FileContent, dryRun: boolean): Promise<ProjectsImport> =>
    post(projectsImport, 'projects/import', { ...file, dryRun }, token);
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
  const preview = looking.data ?? null;
  return {
    file,
    preview,
    busy: importing.isPending ? 'importing' : looking.isPending ? 'looking' : null,
    error: importing.error ?? looking.error ?? reading.error,
    receipt: importing.data ?? null,
    ready:
      preview !== null &&
      preview.faults.length === 0 &&
      preview.projects.some(({ added }) => added.length > 0),
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
