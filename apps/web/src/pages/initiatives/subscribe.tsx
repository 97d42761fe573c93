import { type ReactNode } from 'react';

/** The register elsewhere: feeds for calendar programs and feed readers, and the whole as a file. */
export function Subscribe({ mineral }: { readonly mineral: string | undefined }): ReactNode {
  const covering = mineral === undefined ? '' : `?${new URLSearchParams({ mineral }).toString()}`;
  return (
    <p className="note">
      Subscribe:{' '}
      <a href={`/api/v1/calendar.ics${covering}`}>deadlines and expected days (iCalendar)</a> ·{' '}
      <a href="/api/v1/changes.atom">what is recorded (Atom)</a>. Take along:{' '}
      <a href="/api/v1/register/export" download="register.json">
        every statement on the register (JSON)
      </a>
    </p>
  );
}
