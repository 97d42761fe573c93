import { useState, type ReactNode } from 'react';

interface Props {
  readonly name: string | null;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes a file that is dropped or chosen. */
export function FileDrop({ name, disabled, onFile }: Props): ReactNode {
  const [over, setOver] = useState(false);
  return (
    <label
      className="file-drop"
      data-over={over && !disabled}
      data-disabled={disabled}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file && !disabled) onFile(file);
      }}
    >
      <span>
        {disabled
          ? 'Type the write token first.'
          : name === null
            ? 'Drop a CSV file here, or choose one.'
            : `${name}. Drop or choose another file to replace it.`}
      </span>
      <input
        type="file"
        aria-label="File"
        accept=".csv,.tsv,.txt,.xlsx"
        disabled={disabled}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
    </label>
  );
}
