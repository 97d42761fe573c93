import type { ContractsAnswer, StockpilesAnswer } from '@chokepoint/api-contract';
import { joined, tableOf, type Table } from './table.js';

/** One row a stock. */
export function stockpilesTable(answer: StockpilesAnswer): Table {
  return tableOf(answer.stockpiles, {
    mineral: (stock) => stock.mineral,
    holder: (stock) => stock.holder,
    holder_kind: (stock) => stock.holderKind,
    area: (stock) => stock.area,
    area_name: (stock) => stock.areaName,
    form: (stock) => stock.form,
    purity: (stock) => stock.purity,
    at: (stock) => stock.at,
    quantity: (stock) => stock.quantity,
    low: (stock) => stock.low,
    high: (stock) => stock.high,
    unit: (stock) => stock.unit,
    days_low: (stock) => stock.cover?.days.low ?? null,
    days_high: (stock) => stock.cover?.days.high ?? null,
    net_imports_year: (stock) => stock.cover?.year ?? null,
    release_rule: (stock) => stock.releaseRule,
    confidentiality: (stock) => stock.confidentiality,
    quality: (stock) => stock.quality,
    flags: (stock) => joined(stock.flags),
    raw: (stock) => stock.raw,
    source: (stock) => stock.source,
    private: (stock) => stock.private,
    release: (stock) => stock.release,
    published_on: (stock) => stock.publishedOn,
    file: (stock) => stock.file,
    row: (stock) => stock.row,
    position: (stock) => stock.position,
    event_id: (stock) => stock.eventId,
    content_hash: (stock) => stock.contentHash,
  });
}

/** One row a contract. */
export function contractsTable(answer: ContractsAnswer): Table {
  return tableOf(answer.contracts, {
    mineral: (contract) => contract.mineral,
    stage: (contract) => contract.stage,
    form: (contract) => contract.form,
    counterparty: (contract) => contract.counterparty,
    counterparty_area: (contract) => contract.counterpartyArea,
    from: (contract) => contract.from,
    until: (contract) => contract.until,
    quantity_per_year: (contract) => contract.quantityPerYear,
    unit: (contract) => contract.unit,
    price_terms: (contract) => contract.priceTerms,
    share_committed: (contract) => contract.shareCommitted,
    confidentiality: (contract) => contract.confidentiality,
    flags: (contract) => joined(contract.flags),
    source: (contract) => contract.source,
    private: (contract) => contract.private,
    release: (contract) => contract.release,
    published_on: (contract) => contract.publishedOn,
    file: (contract) => contract.file,
    row: (contract) => contract.row,
    position: (contract) => contract.position,
    event_id: (contract) => contract.eventId,
    content_hash: (contract) => contract.contentHash,
  });
}
