import { codes, type CodeRow } from './make.js';

/**
 * No reporter has a row under these codes for 2022, and all have from 2023 on. The codes before them
 * are not in the extract, so its rare earths of 2022 are not complete.
 */
const NEW_IN_2023 = {
  validFrom: 2023,
  note: 'In use since 2023; what it was before is not in the extract.',
};

const metal = (mineral: string, ...row: CodeRow) => codes('CN8', mineral, 'processing', [row]);

/** Rare earths of the Combined Nomenclature, as light or heavy where all elements of a code are. */
export const CN8_RARE_EARTHS = [
  ...codes('CN8', 'rare-earths', 'extraction', [
    ['25309050', 'Bastnaesite, xenotime and other minerals of rare earths', NEW_IN_2023],
  ]),
  ...metal(
    'rare-earths',
    '28053010',
    'Rare-earth metals, scandium and yttrium, intermixed or interalloyed',
    {
      mixedWith: ['scandium'],
    },
  ),
  ...metal(
    'light-rare-earths',
    '28053021',
    'Cerium and lanthanum, at least 95 % pure',
    NEW_IN_2023,
  ),
  ...metal(
    'light-rare-earths',
    '28053029',
    'Praseodymium, neodymium and samarium, at least 95 % pure',
    NEW_IN_2023,
  ),
  ...metal(
    'heavy-rare-earths',
    '28053031',
    'Gadolinium, terbium and dysprosium, at least 95 % pure',
    NEW_IN_2023,
  ),
  ...metal(
    'heavy-rare-earths',
    '28053039',
    'Europium, holmium, erbium, thulium, ytterbium, lutetium and yttrium, at least 95 % pure',
    NEW_IN_2023,
  ),
  ...metal('scandium', '28053040', 'Scandium, at least 95 % pure'),
  ...metal('rare-earths', '28053080', 'Rare-earth metals, scandium and yttrium, under 95 % pure', {
    mixedWith: ['scandium'],
  }),
  ...metal('light-rare-earths', '28461000', 'Cerium compounds'),
  ...metal('scandium', '28469030', 'Compounds of scandium'),
  ...metal('light-rare-earths', '28469040', 'Compounds of lanthanum', NEW_IN_2023),
  ...metal(
    'light-rare-earths',
    '28469050',
    'Compounds of praseodymium, neodymium or samarium',
    NEW_IN_2023,
  ),
  ...metal(
    'heavy-rare-earths',
    '28469060',
    'Compounds of gadolinium, terbium or dysprosium',
    NEW_IN_2023,
  ),
  ...metal(
    'heavy-rare-earths',
    '28469070',
    'Compounds of europium, holmium, erbium, thulium, ytterbium, lutetium or yttrium',
    NEW_IN_2023,
  ),
  ...metal(
    'rare-earths',
    '28469090',
    'Compounds of mixtures of rare-earth metals, yttrium and scandium',
    {
      mixedWith: ['scandium'],
    },
  ),
];
