import {
  type Mapping,
  ownDataReceipt,
  type OwnDataReceipt,
  preview as previewSchema,
  type Preview,
  type TemplateIdParam,
} from '@chokepoint/api-contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { post } from '../../../api/post.js';
import { type FileContent, fileContent } from '../../../write/file-content.js';
import { useWriteToken } from '../../../write/write-token.js';

export interface OwnData {
  readonly template: TemplateIdParam;
  readonly file: FileContent | null;
  /** Of the file as it is mapped now; null while there is none. */
  readonly preview: Preview | null;
  readonly mapping: Mapping | null;
  readonly busy: 'looking' | 'importing' | null;
  readonly error: unknown;
  readonly receipt: OwnDataReceipt | null;
  /** Nothing is wrong with what is shown, and there is something to import. */
  readonly ready: boolean;
  choose(template: TemplateIdParam): void;
  bring(file: File): void;
  remap(mapping: Mapping): void;
  look(): void;
  importAs(edition: string): void;
}

interface Look {
  readonly template: TemplateIdParam;
  readonly file: FileContent;
  readonly mapping: Mapping | null;
}

/** What was asked of the server, in order: an answer that a later one has overtaken is dropped. */
interface Turn extends Look {
  readonly turn: number;
}

/** A table on its way: brought, looked at, mapped, imported. */
export function useOwnData(): OwnData {
  const [token] = useWriteToken();
  const [template, setTemplate] = useState<TemplateIdParam>('stockpiles');
  const [file, setFile] = useState<FileContent | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  // Stays while the next one is on its way, so that nobody loses their place in it.
  const [preview, setPreview] = useState<Preview | null>(null);
  const turns = useRef(0);
  const client = useQueryClient();
  const body = ({ template: id, file: brought, mapping: mapped }: Look): object => ({
    ...brought,
    template: id,
    ...(mapped && { mapping: mapped }),
  });
  const looking = useMutation({
    mutationFn: (look: Turn) => post(previewSchema, 'own-data/preview', body(look), token),
    onSuccess: (found, { turn }) => {
      if (turn !== turns.current) return;
      setMapping(found.mapping);
      setPreview(found);
    },
  });
  const importing = useMutation({
    mutationFn: ({ edition, ...look }: Look & { readonly edition: string }) =>
      post(ownDataReceipt, 'own-data', { ...body(look), ...(edition && { edition }) }, token),
    onSuccess: () => client.invalidateQueries(),
  });
  const reading = useMutation({
    mutationFn: fileContent,
    onSuccess: (read) => {
      setFile(read);
      look({ template, file: read, mapping: null });
    },
  });
  const look = (at: Look): void => {
    importing.reset();
    turns.current += 1;
    looking.mutate({ ...at, turn: turns.current });
  };
  const again = (next: Partial<Look>): void => {
    if (file) look({ template, file, mapping, ...next });
  };
  return {
    template,
    file,
    mapping,
    preview,
    busy: importing.isPending ? 'importing' : looking.isPending ? 'looking' : null,
    error: importing.error ?? looking.error ?? reading.error,
    receipt: importing.data ?? null,
    ready:
      looking.isSuccess &&
      preview !== null &&
      preview.counts.faults === 0 &&
      preview.counts.rows > 0,
    choose: (id) => {
      setTemplate(id);
      setMapping(null);
      setPreview(null);
      again({ template: id, mapping: null });
    },
    bring: (brought) => {
      // What is still on its way speaks of the former file.
      turns.current += 1;
      importing.reset();
      looking.reset();
      setMapping(null);
      setPreview(null);
      reading.mutate(brought);
    },
    remap: (next) => {
      setMapping(next);
      again({ mapping: next });
    },
    look: () => again({}),
    importAs: (edition) => {
      if (file) importing.mutate({ template, file, mapping, edition });
    },
  };
}
