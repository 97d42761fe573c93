import type { DatePrecision, IsoDate, JsonObject, Period } from '@chokepoint/kernel';
import type { FormId, MineralId, SourceId, Stage, UnitId } from '@chokepoint/catalogue';
import type { CorrectionRemoved, FactCorrected } from './correction.js';
import type { PrecedenceSet } from './precedence.js';
import type { FactFlag, Statement } from './statement.js';

export interface ReceivedFile extends JsonObject {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A publisher's release reached us. First event of its stream. */
export interface ReleaseReceived extends JsonObject {
  readonly source: SourceId;
  /** The publisher's own name of the edition: '2024', 'V202601'. */
  readonly edition: string;
  readonly title: string;
  /** Last day on which it can have been published, and how exactly that is known. */
  readonly publishedOn: IsoDate;
  readonly publishedPrecision: DatePrecision;
  readonly licence: string;
  readonly files: readonly ReceivedFile[];
  readonly importer: string;
  readonly importerVersion: number;
}

/** Official supply risk (SR) and economic importance (EI), as the publisher prints them. */
export interface CriticalityRow extends JsonObject {
  readonly mineral: MineralId;
  /** As the publisher names it: may be a member of a group ('Dysprosium'). */
  readonly material: string;
  readonly year: string;
  readonly supplyRisk: number | null;
  readonly economicImportance: number | null;
  readonly sourceRow: number;
  readonly raw: string;
}
export interface CriticalityAssessed extends JsonObject {
  readonly file: string;
  readonly rows: readonly CriticalityRow[];
}

/** Of which supply a study takes the concentration into supply risk. */
export type SupplyData = 'global-and-eu' | 'global' | 'eu';

/**
 * What supply risk and economic importance of one material were worked out from, as one row of a table
 * prints it; null where the table does not print it. Names after Annex II, section 2 of Reg. (EU)
 * 2024/1252: rates and indices are 0-1, what is summed over squared shares and governance is 0-10
 * before the trade parameter.
 */
export interface CriticalityInputsRow extends JsonObject {
  readonly mineral: MineralId;
  /** As the publisher names it: may be a member of a group ('Dysprosium'). */
  readonly material: string;
  readonly year: string;
  /** The stage with the higher supply risk, to which the other figures belong. */
  readonly stage: Stage | null;
  readonly supplyData: SupplyData | null;
  /** IR, 0-1. */
  readonly importReliance: number | null;
  /** EoL-RIR, 0-1: old scrap of all inputs. */
  readonly eolRecyclingInputRate: number | null;
  /** SI of supply risk, 0-1. */
  readonly substitutionSR: number | null;
  /** SI of economic importance, 0-1. */
  readonly substitutionEI: number | null;
  /** Sum of squared shares of global supply, times governance and t. */
  readonly hhiWgiGlobal: number | null;
  /** The same of EU sourcing. */
  readonly hhiWgiEu: number | null;
  /** Supply risk if global supply alone counted, EU sourcing alone, or both by import reliance. */
  readonly supplyRiskGlobal: number | null;
  readonly supplyRiskEu: number | null;
  readonly supplyRiskBoth: number | null;
  readonly sourceRow: number;
  readonly raw: string;
}
export interface CriticalityInputsReported extends JsonObject {
  readonly file: string;
  readonly rows: readonly CriticalityInputsRow[];
}

/** Export restriction parameter t by country, as used in a criticality assessment. */
export interface TradeParameterRow extends JsonObject {
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly area: string;
  readonly t: number;
  readonly sourceRow: number;
}
export interface RestrictionReported extends JsonObject {
  readonly file: string;
  readonly period: Period;
  readonly rows: readonly TradeParameterRow[];
}

/** Who holds a stock. `exchange`: metal in the warehouses of an exchange, whoever owns it. */
export const HOLDER_KINDS = ['state', 'agency', 'company', 'industry', 'exchange'] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

/**
 * A stock on one day or at the end of a period. The fields are those that Art. 22 of Reg. (EU)
 * 2024/1252 asks of strategic stocks: level, chemical form, purity, rules of release.
 * `quantity` is null when it is not said, and `flags` say why; `low`/`high` bound it.
 */
export interface StockpileRow extends JsonObject {
  readonly mineral: MineralId;
  readonly holder: string;
  readonly holderKind: HolderKind;
  /** Country or Union whose stock it is. */
  readonly area: string;
  readonly form: FormId;
  /** As stated ('99.8 %'); null when it is not stated. */
  readonly purity: string | null;
  /** A day, `2024-12-31`, or a period at whose end the stock stood, `2024`, `2024-06`. */
  readonly at: IsoDate | Period;
  readonly quantity: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: UnitId;
  readonly releaseRule: string | null;
  /** Who may see it, in the holder's words; null when nothing is said. */
  readonly confidentiality: string | null;
  readonly flags: readonly FactFlag[];
  readonly sourceRow: number;
  readonly raw: string | null;
}
export interface StockpileReported extends JsonObject {
  readonly file: string;
  readonly rows: readonly StockpileRow[];
}

/**
 * An offtake contract: what a counterparty is bound to deliver in a year, from when until when.
 * `until` is null for one without an end.
 */
export interface ContractRow extends JsonObject {
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  readonly counterparty: string;
  readonly counterpartyArea: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** In `unit`. */
  readonly quantityPerYear: number;
  readonly unit: UnitId;
  /** In words ('index less 3 %'); null when nothing is said. */
  readonly priceTerms: string | null;
  /** Share of the counterparty's output that is committed, 0-1. */
  readonly shareCommitted: number | null;
  /** Who may see it, in the party's words; null when nothing is said. */
  readonly confidentiality: string | null;
  readonly flags: readonly FactFlag[];
  readonly sourceRow: number;
  readonly raw: string | null;
}
export interface ContractReported extends JsonObject {
  readonly file: string;
  readonly rows: readonly ContractRow[];
}

/** The six dimensions of the Worldwide Governance Indicators, under the publisher's codes. */
export const GOVERNANCE_DIMENSIONS = ['va', 'pv', 'ge', 'rq', 'rl', 'cc'] as const;
export type GovernanceDimension = (typeof GOVERNANCE_DIMENSIONS)[number];

/** One country's governance in one year. `estimate` is in standard normal units, high is good. */
export interface GovernanceRow extends JsonObject {
  readonly area: string;
  readonly dimension: GovernanceDimension;
  readonly year: string;
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly sourceRow: number;
}
export interface GovernanceReported extends JsonObject {
  readonly file: string;
  readonly rows: readonly GovernanceRow[];
}

/** A row that could not become facts. `field` is null when the whole row is at fault. */
export interface Reject extends JsonObject {
  readonly file: string;
  readonly row: number;
  readonly field: string | null;
  readonly raw: string;
  readonly reason: string;
}
export interface RowsRejected extends JsonObject {
  readonly rows: readonly Reject[];
}

/** Rows of one file left out by a named rule ('blank row', 'outside the catalogue'). */
export interface SkipCount extends JsonObject {
  readonly rule: string;
  readonly rows: number;
}
export interface FileCount extends JsonObject {
  readonly file: string;
  readonly read: number;
  readonly imported: number;
  readonly rejected: number;
  readonly skipped: readonly SkipCount[];
}

/**
 * The import is complete; from here on the release counts. imported + rejected + skipped = read.
 * `facts` counts the figures of statements, stocks and governance.
 * `digest` is the SHA-256, in hex, over the content hashes of the release's earlier events in order.
 */
export interface ReleaseSealed extends JsonObject {
  readonly files: readonly FileCount[];
  readonly statements: number;
  readonly facts: number;
  readonly digest: string;
}

export interface ReleaseWithdrawn extends JsonObject {
  readonly reason: string;
  readonly withdrawnOn: IsoDate;
}

/**
 * Event types of a `release-<source>-<edition>` stream and what each carries, in its newest version;
 * `PrecedenceSet` of the `precedence-…` streams, and the events of the `correction-…` streams, on
 * which reading the releases depends.
 */
export interface SupplyEvents {
  PrecedenceSet: PrecedenceSet;
  FactCorrected: FactCorrected;
  CorrectionRemoved: CorrectionRemoved;
  ReleaseReceived: ReleaseReceived;
  SupplyReported: Statement;
  ProcessingReported: Statement;
  SharesReported: Statement;
  TradeReported: Statement;
  ConsumptionReported: Statement;
  PriceReported: Statement;
  StockpileReported: StockpileReported;
  ContractReported: ContractReported;
  GovernanceReported: GovernanceReported;
  CriticalityAssessed: CriticalityAssessed;
  CriticalityInputsReported: CriticalityInputsReported;
  RestrictionReported: RestrictionReported;
  RowsRejected: RowsRejected;
  ReleaseSealed: ReleaseSealed;
  ReleaseWithdrawn: ReleaseWithdrawn;
}
export type SupplyEventType = keyof SupplyEvents;

/** The event types whose data is a `Statement`. */
export const STATEMENT_TYPES = [
  'SupplyReported',
  'ProcessingReported',
  'SharesReported',
  'TradeReported',
  'ConsumptionReported',
  'PriceReported',
] as const satisfies readonly SupplyEventType[];
export type StatementType = (typeof STATEMENT_TYPES)[number];
