import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** Characters of an id at most. */
  readonly maxLength: number;
  readonly onGo: (id: string) => void;
}

/** Asks for the id under which something new is recorded. */
export function NewIdForm({ label, hint, maxLength, onGo }: Props): ReactNode {
  const [id, hintId] = [useId(), useId()];
  return (
    <form
      className="write-form"
      onSubmit={(event) => {
        event.preventDefault();
        onGo(String(new FormData(event.currentTarget).get('id') ?? ''));
      }}
    >
      <div className="write-field">
        <label htmlFor={id} className="field-label">
          {label}
        </label>
        <input
          id={id}
          name="id"
          required
          maxLength={maxLength}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          aria-describedby={hintId}
        />
        <p id={hintId} className="muted">
          {hint}
        </p>
      </div>
      <button type="submit">Go on</button>
    </form>
  );
}
