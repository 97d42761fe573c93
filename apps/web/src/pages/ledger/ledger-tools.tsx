import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';

/** Event types of version 1, by the stream they stand in. */
const TYPES = [
  'ReleaseReceived',
  'SupplyReported',
  'ProcessingReported',
  'SharesReported',
  'TradeReported',
  'ConsumptionReported',
  'PriceReported',
  'StockpileReported',
  'ContractReported',
  'GovernanceReported',
  'CriticalityAssessed',
  'CriticalityInputsReported',
  'RestrictionReported',
  'RowsRejected',
  'ReleaseSealed',
  'ReleaseWithdrawn',
  'PrecedenceSet',
  'FactCorrected',
  'CorrectionRemoved',
  'InitiativeAnnounced',
  'InitiativeSigned',
  'InitiativeEnteredIntoForce',
  'InitiativeSuspended',
  'InitiativeExpired',
  'InitiativeSuperseded',
  'InitiativeRelated',
  'InstrumentIntroduced',
  'CommitmentMade',
  'CommitmentDelivered',
  'CommitmentSuperseded',
  'CommitmentAbandoned',
  'MilestoneExpected',
  'OwnerNamed',
  'OwnerActed',
  'CriteriaSet',
  'CriterionAssessed',
  'PositionStated',
  'SourceStated',
  'BenchmarksAddressed',
  'LegalCheckRecorded',
  'ScenarioPosed',
  'BranchIndicated',
  'StepRecorded',
  'PerimeterDefined',
  'PerimeterMembershipStated',
  'StatementCorrected',
  'StatementRetracted',
  'AnalysisRegistered',
  'AnalysisRun',
  'ProjectRegistered',
  'ProjectCapacityStated',
  'ProjectStageReached',
  'OfftakeAgreed',
  'FinancingReported',
  'NoteAttached',
  'NoteClosed',
  'ViewSignedOff',
  'SignOffRevoked',
  'ViewFrozen',
] as const;

export function LedgerTools(): ReactNode {
  const { stream, type } = useSearch({ from: '/ledger' });
  const patch = usePatchSearch();
  const [text, setText] = useState(stream ?? '');
  return (
    <form
      className="table-tools"
      onSubmit={(event) => {
        event.preventDefault();
        patch({ stream: text.trim() || undefined, before: undefined });
      }}
    >
      <label className="field">
        <span className="field-label">Type</span>
        <select
          value={type ?? ''}
          onChange={(event) => patch({ type: event.target.value || undefined, before: undefined })}
        >
          <option value="">any</option>
          {TYPES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label className="field wide">
        <span className="field-label">Stream</span>
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="release-usgs-mcs-2025"
          spellCheck={false}
        />
      </label>
      <button type="submit">Filter</button>
      {(stream ?? type) && (
        <button
          type="button"
          onClick={() => patch({ stream: undefined, type: undefined, before: undefined })}
        >
          Show all
        </button>
      )}
    </form>
  );
}
