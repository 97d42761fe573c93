import {
  financingKind,
  massUnit,
  programme,
  type ProjectStatementBody,
  projectStage,
  stage,
} from '@chokepoint/api-contract';
import { datedOf, read } from '../../write/statement/form-body.js';
import { list, number, select, text } from '../../write/statement/fields.js';
import { type StatementField } from '../../write/statement/statement-field.js';

export type ProjectStatementType = ProjectStatementBody['type'];

const MINERAL = text('mineral', 'Mineral (its id)');

const FIELDS: Readonly<Record<ProjectStatementType, readonly StatementField[]>> = {
  ProjectRegistered: [
    text('name', 'Name'),
    text('owner', 'Owner', false),
    text('area', 'Country (two letters)', false),
    { ...list('minerals', 'Minerals (ids, by commas)'), required: true },
    list('stages', `Stages (${stage.options.join(', ')})`),
    select('programme', 'Programme', programme.options),
    text('initiative', 'Initiative that it belongs to (its id)', false),
  ],
  ProjectCapacityStated: [
    MINERAL,
    select('stage', 'Stage', stage.options),
    number('quantityPerYear', 'Quantity a year'),
    select('unit', 'Unit', massUnit.options),
    number('fromYear', 'From the year', false),
  ],
  ProjectStageReached: [select('reached', 'Stage reached', projectStage.options)],
  OfftakeAgreed: [
    text('buyer', 'Buyer'),
    text('buyerArea', 'Country of the buyer (two letters)', false),
    MINERAL,
    number('quantityPerYear', 'Quantity a year', false),
    select('unit', 'Unit', massUnit.options, false),
    number('shareOfOutput', 'Share of the output, 0 to 1', false),
    number('years', 'Years', false),
  ],
  FinancingReported: [
    text('financier', 'Financier'),
    select('kind', 'Kind', financingKind.options),
    number('amount', 'Amount', false),
    text('currency', 'Currency (EUR)', false),
    number('shareOfNeed', 'Share of the capital needed, 0 to 1', false),
  ],
};

/** What a statement of the type is asked for, beside its date and source. */
export const projectFieldsOf = (type: ProjectStatementType): readonly StatementField[] =>
  FIELDS[type];

/** A statement as it was typed, after the newest one that was seen. */
export const projectBodyOf = (
  type: ProjectStatementType,
  form: FormData,
  expectedRevision: number,
): object => ({
  expectedRevision,
  type,
  data: { ...datedOf(form), ...read(FIELDS[type], form) },
});
