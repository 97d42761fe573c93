import { useState, type ReactNode } from 'react';

interface Props {
  /** A ledger position or an instant; null is 'latest'. */
  readonly knownAt: string | null;
  readonly head: string | null;
  readonly onChange: (knownAt: string | null) => void;
}

const VALID = /^(\d{1,19}|\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)$/;

/** 'Known at': what this ledger had recorded. Folded until wanted. */
export function KnownAt({ knownAt, head, onChange }: Props): ReactNode {
  const [text, setText] = useState(knownAt ?? '');
  const valid = text === '' || VALID.test(text);
  return (
    <details className="known-at" open={knownAt !== null}>
      <summary>
        Known at: <strong>{knownAt ?? 'latest'}</strong>
      </summary>
      <form
        className="known-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) onChange(text === '' ? null : text);
        }}
      >
        <label className="field">
          <span className="field-label">Ledger position or instant</span>
          <input
            value={text}
            onChange={(event) => setText(event.target.value.trim())}
            placeholder={head ? `1 to ${head}, or 2026-03-06` : '2026-03-06'}
            aria-invalid={!valid}
            spellCheck={false}
          />
        </label>
        <button type="submit" disabled={!valid}>
          Go
        </button>
        {!valid && <span className="hint bad">Write 1234 or 2026-03-06T12:00:00Z.</span>}
      </form>
    </details>
  );
}
