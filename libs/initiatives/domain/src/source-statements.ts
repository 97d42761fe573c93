import type { IsoDate } from '@chokepoint/kernel';
import type { SourceStated } from './events/index.js';
import type { InitiativeState } from './initiative.state.js';

/** What sources say on one subject, each value once with all that say so. */
export interface Subject {
  readonly subject: string;
  readonly values: readonly { readonly value: string; readonly statements: SourceStated[] }[];
  /** More than one value was stated. */
  readonly conflicting: boolean;
}

/** The subjects on which a source stated something by `day`, side by side and never averaged. */
export function subjectsOn(
  { sourceStatements }: InitiativeState,
  day: IsoDate,
): readonly Subject[] {
  const by = new Map<string, Map<string, SourceStated[]>>();
  for (const statement of sourceStatements.filter(({ on }) => on <= day)) {
    const values = by.get(statement.subject) ?? new Map<string, SourceStated[]>();
    values.set(statement.value, [...(values.get(statement.value) ?? []), statement]);
    by.set(statement.subject, values);
  }
  return [...by].map(([subject, values]) => ({
    subject,
    values: [...values].map(([value, statements]) => ({ value, statements })),
    conflicting: values.size > 1,
  }));
}
