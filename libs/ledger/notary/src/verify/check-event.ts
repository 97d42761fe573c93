import { toPosition, type Instant } from '@chokepoint/kernel';
import { contentHash, type RecordedEvent } from '@chokepoint/ledger';
import { eventFinding, finding, type Finding } from './finding.js';

/** What an event by itself, and beside those before it, must fulfil. One for a walk of the log. */
export class EventCheck {
  #next = 1;
  #time: Instant = '';
  // A number a stream: the only thing that grows with the log.
  readonly #revisions = new Map<string, number>();

  /** What is wrong with the event that comes next in the log; null when nothing is. */
  next(event: RecordedEvent): Finding | null {
    const wrong = this.#misplaced(event) ?? changed(event) ?? this.#outOfOrder(event);
    this.#next += 1;
    this.#time = event.recordedAt;
    this.#revisions.set(event.stream, event.revision);
    return wrong;
  }

  /** What is missing after the last event, of a log that reaches to `head`. */
  end(head: number): Finding | null {
    return this.#next > head ? null : this.#missing();
  }

  #misplaced(event: RecordedEvent): Finding | null {
    const expected = toPosition(this.#next);
    if (event.position === expected) return null;
    if (Number(event.position) > this.#next) return this.#missing(event);
    return eventFinding(
      'event-inserted',
      event,
      `position ${expected} comes next, this one is taken`,
    );
  }

  #missing(next?: RecordedEvent): Finding {
    const position = toPosition(this.#next);
    const where =
      next === undefined
        ? 'the log ends before it'
        : `the next event is ${next.id} at position ${next.position}`;
    return finding('event-missing', `The event at position ${position} is gone; ${where}.`, {
      position,
    });
  }

  #outOfOrder(event: RecordedEvent): Finding | null {
    const last = this.#revisions.get(event.stream) ?? 0;
    if (event.revision !== last + 1) {
      return eventFinding(
        'revision-broken',
        event,
        `revision ${last + 1} of its stream comes next`,
      );
    }
    if (event.recordedAt >= this.#time) return null;
    const what = `its time ${event.recordedAt} lies before ${this.#time} of the event before it`;
    return eventFinding('time-runs-back', event, what);
  }
}

function changed(event: RecordedEvent): Finding | null {
  const found = hashOf(event);
  if (found === event.contentHash) return null;
  const what = `its content has the hash ${found}, but ${event.contentHash} was recorded`;
  return eventFinding('content-changed', event, what);
}

function hashOf(event: RecordedEvent): string {
  try {
    return contentHash(event.stream, event);
  } catch (error) {
    // Somebody wrote into the log what no append takes.
    return `none (${error instanceof Error ? error.message : String(error)})`;
  }
}
