import { type ReactNode } from 'react';

/** The feeds of the register, for calendar programs and feed readers. */
export function Subscribe({ mineral }: { readonly mineral: string | undefined }): ReactNode {
  const covering = mineral === undefined ? '' : `?${new URLSearchParams({ mineral }).toString()}`;
  return (
    <p className="note">
      Subscribe:{' '}
      <a href={`/api/v1/calendar.ics${covering}`}>deadlines and expected days (iCalendar)</a> ·{' '}
      <a href="/api/v1/changes.atom">what is recorded (Atom)</a>
    </p>
  );
}
