import { projectsImport, type ProjectsImport } from '@chokepoint/api-contract';
import { type FileImport, useFileImport } from '../../../write/use-file-import.js';

export interface ListImport extends FileImport<ProjectsImport> {
  /** Nothing is wrong with the file, and there is something new in it. */
  readonly ready: boolean;
}

/** A list of projects on its way. */
export function useProjectsImport(): ListImport {
  const list = useFileImport('projects/import', projectsImport);
  const { preview } = list;
  const ready =
    preview !== null &&
    preview.faults.length === 0 &&
    preview.projects.some(({ added }) => added.length > 0);
  return { ...list, ready };
}
