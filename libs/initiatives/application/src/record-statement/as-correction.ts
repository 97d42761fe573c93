import {
  initiativeSchemaVersion,
  type PlainEvent,
  type StatementRetracted,
} from '@chokepoint/initiatives';
import type { RecordStatement } from './record-statement.command.js';

/** What is wrong with which statement, by which source. */
type About = StatementRetracted;

/** The command's part that corrects a statement by another one of its type. */
export const asCorrection = (
  about: About,
  { type, data }: PlainEvent,
): Pick<RecordStatement, 'statement' | 'correctedType'> => ({
  statement: {
    type: 'StatementCorrected',
    data: { ...about, data, schemaVersion: initiativeSchemaVersion(type) },
  },
  correctedType: type,
});
