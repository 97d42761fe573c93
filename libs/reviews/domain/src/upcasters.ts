import type { JsonObject } from '@chokepoint/kernel';
import type { ReviewEventType } from './events.js';

/** Turns an event's data of one version into that of the next. Pure JSON to JSON. */
export type ReviewUpcaster = (data: JsonObject) => JsonObject;

/** Steps from version to version; one that was released never changes. */
export const REVIEW_UPCASTERS: Readonly<Record<ReviewEventType, readonly ReviewUpcaster[]>> = {
  NoteAttached: [],
  NoteClosed: [],
  ViewSignedOff: [],
  SignOffRevoked: [],
  ViewFrozen: [],
};

/** The version in which events of the type are written now; the first is 1. */
export const reviewSchemaVersion = (type: ReviewEventType): number =>
  REVIEW_UPCASTERS[type].length + 1;
