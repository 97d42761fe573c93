import { HttpStatus, StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemException, type FieldError } from './problem.js';

type Issue = {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
};

/** Checks parameters against the contract; a fault names each field. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ exceptionFactory: refuseParameters });

function refuseParameters(issues: readonly Issue[]): ProblemException {
  const errors = issues.flatMap(fieldErrors);
  const fields = [...new Set(errors.map(({ field }) => field))].join(', ');
  const detail = `The request's parameters cannot be used: ${fields}.`;
  return new ProblemException(HttpStatus.BAD_REQUEST, 'bad-parameters', detail, errors);
}

function fieldErrors(issue: Issue): FieldError[] {
  if ('keys' in issue && Array.isArray(issue.keys)) {
    return issue.keys.map((key) => ({
      field: String(key),
      message: 'There is no such parameter.',
    }));
  }
  const path = (issue.path ?? [])
    .map((part) => String(typeof part === 'object' ? part.key : part))
    .join('.');
  // Parameters always come as an object, so what is wrong as a whole is a body.
  return [{ field: path === '' ? 'body' : path, message: issue.message }];
}
