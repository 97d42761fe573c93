import { type Bankability } from '@chokepoint/api-contract';
import { formatPrice, formatQuantity } from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { WorkedOutBy } from '../../lib/method-link.js';
import { inWords } from './outcome-columns.js';

/** What the producer's project needs, inside and outside a trusted perimeter. */
export function BankabilityPanel({ project }: { readonly project: Bankability }): ReactNode {
  const { capitalRecoveryFactor, debtService, inside, outside, missing, methods } = project;
  return (
    <section className="panel" aria-labelledby="bankability">
      <h2 id="bankability">What the project needs</h2>
      <dl className="pairs">
        <Pair name="Break-even price" inside={inside.breakEven} outside={outside?.breakEven} />
        <Pair
          name="Price for your lender’s DSCR"
          inside={inside.forTargetCover}
          outside={outside?.forTargetCover}
        />
        <div>
          <dt>Debt service a year</dt>
          <dd>{debtService === null ? <Unknown /> : formatQuantity(debtService, 'EUR')}</dd>
        </div>
        <div>
          <dt>Capital recovery factor</dt>
          <dd>{capitalRecoveryFactor === null ? <Unknown /> : capitalRecoveryFactor.toFixed(6)}</dd>
        </div>
      </dl>
      <footer className="panel-foot">
        <div>
          {missing.length > 0 && <p>Not given: {inWords(missing)}.</p>}
          <p>
            At the works, in EUR/kg. Add-on and loss of access outside a trusted perimeter are your
            assumptions.
          </p>
          <WorkedOutBy methods={methods} />
        </div>
      </footer>
    </section>
  );
}

interface PairProps {
  readonly name: string;
  readonly inside: number | null;
  /** Undefined where nobody asks about an outside. */
  readonly outside: number | null | undefined;
}

function Pair({ name, inside, outside }: PairProps): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {inside === null ? <Unknown /> : `${formatPrice(inside)} EUR/kg`}
        {outside !== undefined && outside !== null && (
          <span className="muted">; outside a trusted perimeter {formatPrice(outside)} EUR/kg</span>
        )}
      </dd>
    </div>
  );
}

const Unknown = (): ReactNode => <span className="unknown">inputs missing</span>;
