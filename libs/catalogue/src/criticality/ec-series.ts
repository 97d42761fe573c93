import type { FormId, MineralId, Stage } from '../vocabulary.js';
import { mineralByAlias } from '../minerals/minerals.js';
import { fold } from '../text.js';

/** What a material and stage letter of the Commission's supply shares stand for. */
export interface EcSeries {
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  /** Why the publisher's name means this mineral; null for its own name. */
  readonly reason: string | null;
}

const STAGES: Readonly<Record<string, Stage>> = { E: 'extraction', P: 'processing' };

/** Materials that stand for another form than the plain content of their mineral. */
const FORMS: Readonly<Record<string, FormId>> = {
  'aluminium E': 'bauxite',
  'aluminium P': 'aluminium',
  'coking coal P': 'coke',
  'titanium E': 'titanium-ores',
  'titanium ores E': 'titanium-ores',
  'titanium P': 'titanium-dioxide',
  // The study repeats the ores' shares for the metal.
  'titanium metal E': 'titanium-metal-ores',
  'titanium metal P': 'titanium-metal',
};

/**
 * Reads material and stage ('E' or 'P') of the 2023 supply shares. `undefined`: outside the
 * catalogue. The form keeps apart what the study lists twice for one mineral (titanium).
 */
export function ecSeriesFor(material: string, stageLetter: string): EcSeries | undefined {
  const stage = STAGES[stageLetter.trim()];
  const match = mineralByAlias(material);
  if (!stage || !match) return undefined;
  const form = FORMS[`${fold(material)} ${stageLetter.trim()}`] ?? 'content';
  return { mineral: match.id, stage, form, reason: match.reason };
}
