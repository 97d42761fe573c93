import { useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { NewIdForm } from '../../write/new-id-form.js';

/** Asks for the id under which a new initiative is recorded. */
export function NewInitiative(): ReactNode {
  const navigate = useNavigate();
  return (
    <NewIdForm
      label="Id of the initiative"
      hint="Lower-case words joined by hyphens, with the year: eu-japan-plan-2026."
      maxLength={100}
      onGo={(initiative) => void navigate({ to: '/record', search: { initiative } })}
    />
  );
}
