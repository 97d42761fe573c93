import {
  commitmentsAnswer,
  exposureAnswer,
  initiativeDetail,
  initiativesAnswer,
  ownersAnswer,
  perimetersAnswer,
  positionsAnswer,
  projectsAnswer,
  scorecardAnswer,
  unchangedAnswer,
  whatIfQuery,
} from '@chokepoint/api-contract';
import {
  findCommitments,
  findExposure,
  findInitiative,
  findInitiativeHistory,
  findInitiatives,
  findOwners,
  findPerimeters,
  findPositions,
  findProjects,
  findScorecard,
  findUnchanged,
  findWhatIf,
} from '@chokepoint/queries';
import {
  RecordStatementHandler,
  RegisterInitiativeHandler,
} from '@chokepoint/initiatives-application';
import type { PlainEvent } from '@chokepoint/initiatives';
import type { IsoDate } from '@chokepoint/kernel';
import { REGISTER } from '@chokepoint/reference-data';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { questionDesk, value } from './question-desk.js';

const FRAMEWORK = 'eu-us-japan-framework-2026';
const TODAY = '2026-11-26';
/** When and by whom something is said that no shipped source says. */
const SAID = {
  ...{ on: TODAY, precision: 'day' },
  citations: [
    {
      ...{ publisher: 'European Commission', title: 'Organisation chart', url: null },
      ...{ publishedOn: null, verification: 'primary', note: null },
    },
  ],
} as const;

/**
 * What the joint press statement of 4 February 2026 and the note on it say, claim by claim: that
 * the register records, computes or shows it. In the order of the documents.
 */
describe.each(testDatabases())('the two documents, asked of the register on $name', ({ open }) => {
  const desk = questionDesk(open);
  beforeEach(async () => {
    const handler = new RegisterInitiativeHandler(desk.log.ledger);
    for (const entry of REGISTER) value(await handler.execute({ entry, actor: 'shipped' }));
    await desk.project();
  }, 60_000);

  const detail = async (initiative: string, asOf: IsoDate = TODAY) =>
    initiativeDetail.parse(
      value(await findInitiative(desk.db, { initiative, asOf }, await desk.now())),
    );
  const list = async (asOf: IsoDate = TODAY) =>
    initiativesAnswer.parse(value(await findInitiatives(desk.db, { asOf }, await desk.now())))
      .initiatives;
  const promises = async (asOf: IsoDate, publishedBy: IsoDate | null = null) =>
    commitmentsAnswer.parse(
      value(
        await findCommitments(
          desk.db,
          { initiative: FRAMEWORK, asOf },
          await desk.now(publishedBy),
        ),
      ),
    ).commitments;
  const perimeters = async (asOf: IsoDate = TODAY) =>
    perimetersAnswer.parse(value(await findPerimeters(desk.db, { asOf }, await desk.now())))
      .perimeters;
  const exposure = async (portfolio: string, asOf: IsoDate = TODAY) =>
    exposureAnswer.parse(value(await findExposure(desk.db, { portfolio, asOf }, await desk.now())))
      .lines;
  /** Puts one more statement to an initiative, as a writer would, and reads it in. */
  const record = async (id: string, type: PlainEvent['type'], data: object) => {
    const { revision } = await detail(id);
    const recorded = await new RecordStatementHandler(desk.log.ledger).execute({
      ...{ id, expectedRevision: revision, actor: 'test', correctedType: null },
      statement: { type, data: { ...SAID, ...data } } as PlainEvent,
    });
    expect(recorded).toMatchObject({ value: { revision: revision + 1 } });
    await desk.project();
  };
  const promise = async (id: string, asOf: IsoDate = TODAY) =>
    (await promises(asOf)).find((one) => one.id === id)!;

  it('1: a framework was announced at a ministerial in Washington; how many took part differs by source', async () => {
    const ministerial = await detail('critical-minerals-ministerial-2026');
    expect(ministerial.milestones[0]).toMatchObject({ kind: 'announced', on: '2026-02-04' });
    expect(ministerial.steps[0]).toMatchObject({ place: 'Washington' });
    expect(ministerial.parties).toContainEqual({ name: 'United States', area: 'US', role: 'lead' });
    const countries = ministerial.subjects.find(
      ({ subject }) => subject === 'countries taking part',
    )!;
    expect(countries.conflicting).toBe(true);
    expect(countries.values.map(({ value: said }) => said)).toEqual(['54', '55', '56']);
    expect(countries.values.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  it('2: the kinds of instruments shift from coordination to prices and tariffs, by date', async () => {
    const kinds = async (asOf: IsoDate) =>
      new Set(
        (await list(asOf))
          .filter(({ lane }) => lane === 'initiative')
          .flatMap(({ instruments }) => instruments.map(({ kind }) => kind)),
      );
    expect((await kinds('2019-12-31')).has('price-floor')).toBe(false);
    const now = await kinds(TODAY);
    expect([now.has('price-floor'), now.has('tariff'), now.has('offtake')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('3: that new supply comes of it is stated by no source, and the note that says so is there', async () => {
    const { subjects, relations } = await detail(FRAMEWORK);
    expect(subjects).toContainEqual(
      expect.objectContaining({
        subject: expect.stringMatching(/^new supply/),
        values: [expect.objectContaining({ value: 'not shown by the Commission' })],
      }),
    );
    expect(relations.map(({ to }) => to)).toEqual(
      expect.arrayContaining(['crm-act', 'resourceeu-2025']),
    );
  });

  it('4: the EU has stated no position on the instruments, and that silence ages', async () => {
    const ask = async (asOf: IsoDate) =>
      positionsAnswer
        .parse(value(await findPositions(desk.db, { asOf }, await desk.now())))
        .positions.filter(({ initiative }) => initiative === FRAMEWORK);
    const [early, late] = [await ask('2026-03-06'), await ask('2026-04-05')];
    expect(early.map(({ instrument }) => instrument).sort()).toEqual([
      'offtake',
      'price-floor',
      'price-gap-subsidy',
      'standards-based-market',
    ]);
    expect(early.every(({ stance, ageDays }) => stance === 'not-stated' && ageDays === 30)).toBe(
      true,
    );
    expect(late.every(({ ageDays }) => ageDays === 60)).toBe(true);
  });

  it('5: the memorandum is promised within 30 days, overdue on the day after, and met 49 days late', async () => {
    const on = async (asOf: IsoDate) => {
      const { state, daysLate, daysLeft, dueOn } = await promise('eu-us-mou', asOf);
      return { state, daysLate, daysLeft, dueOn };
    };
    const dueOn = '2026-03-06';
    expect(await on('2026-03-05')).toEqual({ state: 'open', daysLate: null, daysLeft: 1, dueOn });
    expect(await on('2026-03-06')).toMatchObject({ state: 'open', daysLeft: 0 });
    expect(await on('2026-03-07')).toEqual({ state: 'overdue', daysLate: 1, daysLeft: -1, dueOn });
    expect(await on('2026-04-25')).toEqual({
      state: 'met-late',
      daysLate: 49,
      daysLeft: null,
      dueOn,
    });
    // What the world knew on 7 March: nothing of a signature in April.
    const [then] = (await promises(TODAY, '2026-03-07')).filter(({ id }) => id === 'eu-us-mou');
    expect(then).toMatchObject({ state: 'overdue', deliveredOn: null });
    expect(then!.owners).toContainEqual(expect.objectContaining({ side: 'EU', name: null }));
  });

  it('6: its worth depends on eligibility, financing and governance, none of which is assessed as the text was not read', async () => {
    const { criteria, signal } = await promise('eu-us-mou');
    expect(criteria.map(({ criterion }) => criterion)).toEqual([
      'project-eligibility',
      'financing-instruments',
      'governance',
    ]);
    expect(criteria.every(({ assessment }) => assessment === 'not-assessed')).toBe(true);
    expect(criteria.every(({ why }) => why === 'The text of the memorandum was not read.')).toBe(
      true,
    );
    expect(signal).toBe('not-assessed');
    expect((await detail(FRAMEWORK)).signalMethod).toBe('operational-signal@1');
  });

  it('7: the memorandum is to hold six things, each a deliverable of its own', async () => {
    const parts = (await promises(TODAY)).filter(({ parent }) => parent === 'eu-us-mou');
    expect(parts.map(({ id }) => id)).toEqual([
      'mou-demand',
      'mou-diversification',
      'mou-projects',
      'mou-disruptions',
      'mou-research',
      'mou-stockpiling',
    ]);
    expect(parts[2]!.stages).toEqual(['extraction', 'processing']);
    expect(parts.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  it('8: the memorandum complements the framework of the United States and Japan of October 2025', async () => {
    const { relations } = await detail('eu-us-mou-2026');
    expect(relations).toContainEqual(
      expect.objectContaining({ relation: 'complements', to: 'us-japan-framework-2025' }),
    );
    const earlier = await detail('us-japan-framework-2025');
    expect(earlier.effectiveOn).toBe('2025-10-27');
    expect(earlier.relations).toContainEqual(
      expect.objectContaining({ direction: 'from', to: 'eu-us-mou-2026' }),
    );
  });

  it('9: Action Plans and a plurilateral initiative have no timeframe, which is a value with an age', async () => {
    const plans = await promise('action-plans-with-japan', '2026-05-05');
    expect(plans).toMatchObject({
      dueOn: null,
      state: 'no-deadline',
      ageDays: 90,
      deliveredOn: null,
    });
    expect((await promise('eu-us-action-plan', '2026-05-05')).deliveredOn).toBe('2026-04-24');
  });

  it('10: four instruments are mentioned as something that could be explored, and no more', async () => {
    const { instrumentDetails } = await detail(FRAMEWORK);
    expect(instrumentDetails.map(({ kind, status }) => [kind, status])).toEqual([
      ['price-floor', 'mentioned'],
      ['standards-based-market', 'mentioned'],
      ['price-gap-subsidy', 'mentioned'],
      ['offtake', 'mentioned'],
    ]);
  });

  it('11: the United States name who leads; the EU names nobody, which is shown', async () => {
    const { owners } = await promise('eu-us-mou');
    expect(owners.map(({ side, name }) => [side, name])).toEqual([
      ['US', 'Department of State'],
      ['EU', null],
    ]);
  });

  it('12: no single EU owner: how many there are, and for how many promises nobody is named', async () => {
    const { rows, bodies, ownerless, deliverables } = ownersAnswer.parse(
      value(await findOwners(desk.db, { asOf: TODAY }, await desk.now())),
    );
    expect(bodies).toEqual(
      expect.arrayContaining(['commission', 'council', 'parliament', 'member-states']),
    );
    const framework = rows.find(({ initiative }) => initiative === FRAMEWORK)!;
    expect(framework).toMatchObject({ owned: 0, deliverables: 10, ownerless: 10 });
    expect(ownerless).toBeGreaterThanOrEqual(10);
    expect(deliverables).toBeGreaterThan(ownerless);
  });

  it('13: whether concentration stayed largely unchanged since the first conference of 2011 is a question with a margin', async () => {
    const asked = {
      since: 'trilateral-conference',
      margin: 0.1,
      outcome: 'top1-eu-imports',
    } as const;
    const answer = unchangedAnswer.parse(
      value(await findUnchanged(desk.db, asked, await desk.now())),
    );
    expect(answer.margin).toBe(0.1);
    const { milestones, steps } = await detail('trilateral-conference');
    expect(milestones[0]!.on.slice(0, 7)).toBe('2011-10');
    expect(steps.filter(({ step }) => step === 'meeting').length).toBeGreaterThan(5);
  });

  it('14: how promises were kept over all initiatives is counted, by a published rule', async () => {
    const { total, rows, method } = scorecardAnswer.parse(
      value(await findScorecard(desk.db, { asOf: TODAY }, await desk.now())),
    );
    expect(method).toBe('track-record@1');
    expect(total.due).toBe(total.metOnTime + total.metLate + total.overdue + total.missed);
    expect(total.commitments).toBe(rows.reduce((sum, row) => sum + row.commitments, 0));
    expect(total.onTimeRate).toBeCloseTo(total.metOnTime / total.due, 12);
    expect(total.medianDelay).toBeGreaterThan(0);
    expect([total.withTarget, total.withTonnes].every((share) => share !== null)).toBe(true);
    // No release was imported, so nothing was analysed: that is no effect of zero.
    expect(rows.every(({ effect }) => effect === null)).toBe(true);
  });

  it('15: an instrument shaped by the EU or a regime defined by the US: indications for each, and no verdict', async () => {
    const [scenario] = (await detail(FRAMEWORK)).scenarios;
    expect(scenario!.branches.map(({ branch }) => branch)).toEqual(['eu-shaped', 'us-defined']);
    const { indications } = scenario!.branches[1]!;
    expect(indications[0]).toMatchObject({ on: '2026-02-26' });
    expect(indications[0]!.citations.length).toBeGreaterThan(0);
    expect(Object.keys(scenario!)).not.toContain('verdict');
  });

  it('16, 17: clarity by early March and talks in spring are expected, as exactly as the note says', async () => {
    const { expected } = await detail(FRAMEWORK, '2026-04-01');
    expect(expected).toEqual([
      expect.objectContaining({
        ...{ milestone: 'operational-clarity', expectedPrecision: 'month' },
        ...{ earliestOn: '2026-03-01', expectedOn: '2026-03-31', passed: true },
      }),
      expect.objectContaining({
        ...{ milestone: 'action-plan-talks', expectedPrecision: 'season' },
        ...{ earliestOn: '2026-03-01', expectedOn: '2026-05-31', passed: false },
      }),
    ]);
  });

  it("18: FORGE follows the partnership, and was expected to define 'trusted' supply by June 2026", async () => {
    const forge = await detail('forge-2026');
    expect(forge.relations).toContainEqual(
      expect.objectContaining({ relation: 'succeeds', to: 'minerals-security-partnership' }),
    );
    expect(forge.parties).toContainEqual({ name: 'Republic of Korea', area: 'KR', role: 'chair' });
    expect(forge.expected[0]).toMatchObject({
      milestone: 'trusted-supply',
      expectedOn: '2026-06-30',
      passed: true,
    });
    expect(await perimeters()).toMatchObject([
      {
        ...{ initiative: 'forge-2026', perimeter: 'trusted-supply', validity: 'not-stated' },
        current: { version: 1, status: 'expected', criteria: [] },
        members: [],
      },
    ]);
    await record('forge-2026', 'PerimeterDefined', {
      ...{ perimeter: 'trusted-supply', version: 2, by: 'FORGE', status: 'adopted' },
      definition: 'Supply from countries that signed.',
      criteria: [{ criterion: 'treaty', rule: 'Has signed.' }],
      ...{ validFrom: TODAY, validUntil: null },
    });
    expect((await perimeters())[0]).toMatchObject({ validity: 'valid', current: { version: 2 } });
    expect((await perimeters('2026-11-25'))[0]).toMatchObject({ current: { version: 1 } });
  });

  it('19, 20: who is outside the perimeter is at risk, who is inside has an opportunity, by instrument and date', async () => {
    const supply = 'gallium:processing:KZ';
    const tariffOf = async (asOf: IsoDate) =>
      (await exposure(supply, asOf))[0]!.instruments.find(
        ({ initiative, instrument }) => initiative === 'forge-2026' && instrument === 'tariff',
      );
    expect(await tariffOf(TODAY)).toMatchObject({ bearing: 'not-stated', reason: 'no-source' });
    const member = (standing: string, instrument: string | null) =>
      record('forge-2026', 'PerimeterMembershipStated', {
        ...{ perimeter: 'trusted-supply', area: 'KZ', supplier: null, criterion: null },
        ...{ standing, instrument, what: 'Named so.' },
      });
    await member('inside', null);
    await member('outside', 'tariff');
    expect(await tariffOf(TODAY)).toMatchObject({
      bearing: 'risk',
      reason: 'outside-perimeter',
    });
    expect(await tariffOf('2026-11-25')).toMatchObject({ bearing: 'not-stated' });
    const [line] = await exposure(supply);
    expect(line!.instruments).toContainEqual(
      expect.objectContaining({
        ...{ initiative: 'forge-2026', instrument: 'price-floor' },
        ...{ bearing: 'opportunity', reason: 'inside-perimeter' },
      }),
    );
    expect(line!.perimeters).toMatchObject([
      { perimeter: 'trusted-supply', member: { standing: 'inside' } },
    ]);
  });

  it('19: dearer capital and lost access outside the perimeter can be tried with inputs of one’s own', () => {
    const inputs = whatIfQuery.parse({
      ...{ price: '60', freight: '2', buyerTonnes: '200', plantTonnes: '5000', opex: '20' },
      ...{ capexMillion: '500', discountRate: '0.1', lifeYears: '15', discountAddOn: '0.03' },
    });
    const { bankability } = value(findWhatIf(inputs));
    expect(bankability.outside!.breakEven).toBeGreaterThan(bankability.inside.breakEven!);
  });

  it('21: final investment decisions are held against meetings and memoranda, and none recorded is said', async () => {
    const { summary } = projectsAnswer.parse(
      value(await findProjects(desk.db, { asOf: TODAY }, await desk.now())),
    );
    expect(summary).toMatchObject({ projects: 0, withFid: 0 });
    expect(summary.meetings).toBeGreaterThan(5);
    expect(summary.memoranda).toBeGreaterThan(0);
    expect(summary.gaps.length).toBeGreaterThan(0);
  });

  it('22: the benchmarks of the Act that it could move are named', async () => {
    const { benchmarks } = await detail(FRAMEWORK);
    expect(benchmarks).toEqual(['extraction', 'processing', 'recycling', 'diversification']);
  });

  it('23: questions of law stay open until a source answers them', async () => {
    const { legalChecks } = await detail(FRAMEWORK);
    expect(legalChecks.map(({ check, answer }) => [check, answer])).toEqual([
      ['tariff-bindings', null],
      ['state-aid', null],
    ]);
  });

  it('24: owners can be named by policy area', async () => {
    await record(FRAMEWORK, 'OwnerNamed', {
      ...{ commitment: 'eu-us-action-plan', side: 'EU', body: 'commission' },
      ...{ name: 'DG TRADE', part: 'lead', policyArea: 'trade' },
    });
    const { owners } = await promise('eu-us-action-plan');
    expect(owners).toContainEqual(
      expect.objectContaining({ side: 'EU', name: 'DG TRADE', policyArea: 'trade' }),
    );
    const history = value(
      await findInitiativeHistory(desk.db, { initiative: FRAMEWORK }, await desk.now()),
    );
    expect(history.statements.at(-1)).toMatchObject({ type: 'OwnerNamed', actor: 'test' });
  });

  it('25: only what a source commits to is a commitment; in the statement that is the memorandum alone', async () => {
    const all = await promises(TODAY);
    expect(all.filter(({ binding }) => binding).map(({ id }) => id)).toEqual(['eu-us-mou']);
    expect(new Set(all.map(({ bindingness }) => bindingness))).toEqual(
      new Set(['explore', 'intend', 'commit']),
    );
  });

  it('26: the partnership is found still after its successor took its place', async () => {
    const partnership = await detail('minerals-security-partnership');
    expect(partnership.status).toBe('superseded');
    expect(partnership.milestones.at(-1)).toMatchObject({
      kind: 'superseded',
      detail: 'forge-2026',
    });
    expect(partnership.relations).toContainEqual(
      expect.objectContaining({ relation: 'succeeds', direction: 'from', to: 'forge-2026' }),
    );
  });

  it('27: opportunity and risk are told apart for each line of a portfolio, by mineral, stage and origin', async () => {
    const [china, finland, ores] = await exposure(
      'gallium:processing:CN,gallium:processing:FI,gallium:extraction:CN',
      '2024-01-01',
    );
    const licence = (line: typeof china) =>
      line!.instruments.find(
        ({ initiative, instrument }) =>
          initiative === 'china-gallium-germanium-licences-2023' && instrument === 'export-licence',
      );
    expect(licence(china)).toMatchObject({
      ...{ standing: 'live', bearing: 'risk', reason: 'origin-holds-back' },
    });
    expect(china!.instruments[0]).toMatchObject({ bearing: 'risk', standing: 'live' });
    expect(licence(finland)).toMatchObject({ bearing: 'elsewhere' });
    expect(finland!.instruments[0]).toMatchObject({
      ...{ bearing: 'opportunity', reason: 'origin-is-party' },
    });
    expect(ores!.stage).toBe('extraction');
    // No release was imported: there is no share, and the reason is told.
    expect(china!.supply.map(({ basis }) => basis)).toEqual(['world-production', 'eu-imports']);
    expect(china!.supply.every(({ share, gaps }) => share === null && gaps.length > 0)).toBe(true);
    expect(china!.supply.every(({ standing }) => standing === 'no-figure')).toBe(true);
    const refused = await findExposure(
      desk.db,
      { portfolio: 'gallium:processing:XX', asOf: TODAY },
      await desk.now(),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-area' } });
  });
});
