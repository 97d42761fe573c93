import { useNavigate } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';

/** Asks for the id under which a new initiative is recorded. */
export function NewInitiative(): ReactNode {
  const [id, hint] = [useId(), useId()];
  const navigate = useNavigate();
  return (
    <form
      className="write-form"
      onSubmit={(event) => {
        event.preventDefault();
        const initiative = String(new FormData(event.currentTarget).get('id') ?? '');
        void navigate({ to: '/record', search: { initiative } });
      }}
    >
      <div className="write-field">
        <label htmlFor={id} className="field-label">
          Id of the initiative
        </label>
        <input
          id={id}
          name="id"
          required
          maxLength={100}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          aria-describedby={hint}
        />
        <p id={hint} className="muted">
          Lower-case words joined by hyphens, with the year: eu-japan-plan-2026.
        </p>
      </div>
      <button type="submit">Go on</button>
    </form>
  );
}
