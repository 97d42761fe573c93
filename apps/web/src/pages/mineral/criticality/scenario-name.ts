import { type Scenario } from '@chokepoint/api-contract';

const years = ({ from, until }: { from: number; until: number }): string => `${from}–${until}`;

/** What a scenario changes: 'what if t of China were 1.5', 'governance of the update of 2024 …'. */
export function scenarioName({ id, governance, assumedT }: Scenario): string {
  const wgi = governance ? `update of ${governance.vintage}, mean of ${years(governance)}` : 'none';
  if (id === 'governance') return `Governance held at: ${wgi}`;
  if (id === 'trade') {
    return `What if t of ${assumedT.map(({ name, t }) => `${name} = ${t}`).join(', ')}`;
  }
  return `As recorded (governance: ${wgi})`;
}
