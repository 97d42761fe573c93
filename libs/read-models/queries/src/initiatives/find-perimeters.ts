import type { PerimeterAnswer, PerimeterMember, PerimetersAnswer } from '@chokepoint/api-contract';
import { areaName } from '@chokepoint/catalogue';
import {
  type Perimeter,
  type PerimeterDefined,
  type PerimeterMembershipStated,
  perimetersOn,
} from '@chokepoint/initiatives';
import { ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import type { RegisterParams } from './find-owners.js';
import { readRegister, type Registered } from './register.js';
import { toDated } from './to-dated.js';

/** Who or what counts as 'trusted' supply, by whose definition, as it stood on a day. */
export const findPerimeters: Find<RegisterParams, PerimetersAnswer> = async (
  db,
  { asOf },
  knowledge,
) => {
  const register = await readRegister(db, knowledge);
  const perimeters = register.flatMap((entry) =>
    perimetersOn(entry.state, asOf).map((one) => toPerimeter(entry, one)),
  );
  return ok({ ...knowledge, asOf, perimeters });
};

const toPerimeter = ({ id, state }: Registered, perimeter: Perimeter): PerimeterAnswer => ({
  initiative: id,
  initiativeName: state.announced.name,
  perimeter: perimeter.id,
  current: toVersion(perimeter.current),
  validity: perimeter.validity,
  versions: perimeter.versions.map(toVersion),
  members: perimeter.members
    .map(toMember)
    .toSorted((a, b) => a.areaName.localeCompare(b.areaName, 'en')),
});

const toVersion = ({
  version,
  by,
  status,
  definition,
  criteria,
  validFrom,
  validUntil,
  ...dated
}: PerimeterDefined): PerimeterAnswer['current'] => ({
  version,
  by,
  status,
  definition,
  criteria: criteria.map(({ criterion, rule }) => ({ criterion, rule })),
  validFrom,
  validUntil,
  ...toDated(dated),
});

export const toMember = ({
  area,
  supplier,
  instrument,
  standing,
  criterion,
  what,
  ...dated
}: PerimeterMembershipStated): PerimeterMember => ({
  area,
  areaName: areaName(area),
  supplier,
  instrument,
  standing,
  criterion,
  what,
  ...toDated(dated),
});
