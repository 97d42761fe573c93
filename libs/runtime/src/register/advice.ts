import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What to do about a field that cannot be used. */
export function adviceFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'Fill it in.'
        : `Write it as ${issue.expected}.`;
    case 'invalid_value':
      return `Write ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return 'Leave it out: a statement of this type has no such field.';
    case 'too_small':
      return issue.origin === 'string' ? 'Fill it in.' : `Give at least ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Write at most ${issue.maximum} characters.`
        : `Give at most ${issue.maximum}.`;
    default:
      return 'Write it as the export does.';
  }
}
