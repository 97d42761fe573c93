import { type ExposureAnswer } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { exposure } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { WorkedOutBy } from '../../lib/method-link.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { useTitle } from '../../lib/use-title.js';
import { linesOf, without } from '../../search/portfolio.js';
import { EXPOSURE_COLUMNS } from './exposure-columns.js';
import { type Exposed } from './exposure-words.js';
import { PortfolioForm } from './portfolio-form.js';
import { PortfolioTable } from './portfolio-table.js';

const EXAMPLE =
  'gallium:processing:CN,germanium:processing:CN,cobalt:extraction:CD,nickel:extraction:ID';

/** What bears on what we buy, from where we buy it? */
export function ExposurePage(): ReactNode {
  useTitle('Exposure');
  const { portfolio = '' } = useSearch({ from: '/exposure' });
  const asked = useKnowledge();
  const found = useQuery({ ...exposure(portfolio, asked), enabled: portfolio !== '' });
  const lines = linesOf(portfolio || undefined);
  return (
    <div className="page">
      <header className="page-head">
        <h1>Exposure of a portfolio</h1>
        <p className="muted">
          Name what you buy, at which stage and from where: initiatives and shocks that bear on it
          follow, with the country&rsquo;s part of supply. The address holds the portfolio; nothing
          of it is stored.
        </p>
      </header>
      <PortfolioForm lines={lines} />
      {portfolio === '' ? (
        <Empty />
      ) : (
        <Answered found={found} what="the exposure" height={900}>
          {(answer) => <Answer answer={answer} lines={lines} />}
        </Answered>
      )}
    </div>
  );
}

function Empty(): ReactNode {
  const patch = usePatchSearch();
  return (
    <p className="empty" role="status">
      The portfolio is empty. Add a line above, or{' '}
      <button type="button" onClick={() => patch({ portfolio: EXAMPLE }, false)}>
        look at an example of four lines
      </button>
    </p>
  );
}

interface AnswerProps {
  readonly answer: ExposureAnswer;
  readonly lines: readonly string[];
}

function Answer({ answer, lines }: AnswerProps): ReactNode {
  const { bearing } = useSearch({ from: '/exposure' });
  const patch = usePatchSearch();
  const table = useTableSearch();
  const rows = useMemo(
    () =>
      answer.lines
        .flatMap((of) => of.instruments.map((one): Exposed => ({ ...one, of })))
        .filter((one) => bearing === 'any' || isEitherWay(one)),
    [answer.lines, bearing],
  );
  return (
    <>
      <section aria-label="Portfolio">
        <PortfolioTable
          lines={answer.lines}
          onRemove={(line) => patch({ portfolio: without(lines, line) }, false)}
        />
      </section>
      <section aria-labelledby="bears">
        <h2 id="bears">What bears on it, on {formatDate(answer.asOf)}</h2>
        <DataTable
          caption="Instruments that bear on the portfolio"
          name="exposure"
          rows={rows}
          columns={EXPOSURE_COLUMNS}
          {...table}
          empty={
            bearing === 'any'
              ? 'No instrument on the register covered any of these lines by this day.'
              : 'No instrument on the register is a risk or an opportunity for these lines by what sources say.'
          }
          tools={
            <label className="field">
              <span className="field-label">Bearing</span>
              <select
                value={bearing ?? 'either'}
                onChange={(event) =>
                  patch({ bearing: event.target.value === 'any' ? 'any' : undefined })
                }
              >
                <option value="either">risks and opportunities</option>
                <option value="any">every instrument</option>
              </select>
            </label>
          }
        />
        <p className="muted">
          A bearing says which way an instrument works on supply from the country, not how strongly.
          What it would cost can be tried on <Link to="/what-if">What if</Link>; who counts as
          &lsquo;trusted&rsquo; stands under{' '}
          <Link to="/commitments" search={{ board: 'perimeters' }}>
            Perimeters
          </Link>
          .
        </p>
        <WorkedOutBy methods={[answer.method]} />
      </section>
    </>
  );
}

const isEitherWay = ({ bearing }: Exposed): boolean =>
  bearing === 'risk' || bearing === 'opportunity';
