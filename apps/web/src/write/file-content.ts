/** A file of the reader's as it travels. */
export interface FileContent {
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

/** Reads a file. @throws DOMException when it cannot be read, e.g. when it has moved meanwhile. */
export function fileContent(file: File): Promise<FileContent> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      // 'data:text/csv;base64,…'; nothing follows the comma of an empty file.
      const [, content = ''] = String(reader.result).split(',');
      resolve({ name: file.name, content });
    };
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });
}
