import type { JsonObject } from '@chokepoint/kernel';
import type { RecordedEvent } from './event.js';
import type { Ledger } from './ledger.js';

/** Turns an event's data of one schema version into that of the next. Pure. */
export type Upcaster = (data: JsonObject) => JsonObject;

/**
 * Steps by event type, the first from version 1 to 2, each on from the last: a type's newest version
 * is one more than it has steps.
 */
export type EventVersions = Readonly<Record<string, readonly Upcaster[]>>;

export interface UpcasterRegistry {
  /**
   * Says how data of `type` at `fromVersion` becomes version `fromVersion + 1`. Steps chain.
   * @throws Error when that step is registered already.
   */
  register(type: string, fromVersion: number, upcaster: Upcaster): UpcasterRegistry;
  /** Registers all steps of these types; they have no other version than those led to. */
  registerAll(versions: EventVersions): UpcasterRegistry;
  /**
   * The event in the newest version that the registered steps lead to.
   * @throws UnknownEventVersionError when its type was registered whole, without its version
   */
  readonly upcast: (event: RecordedEvent) => RecordedEvent;
}

/** A later version of the product wrote the event: read as an older one it would be misread. */
export class UnknownEventVersionError extends Error {
  constructor({ position, id, type, schemaVersion }: RecordedEvent, newest: number) {
    super(
      `Event ${id} at position ${position} is a ${type} of version ${schemaVersion}; this version of ` +
        `the product knows ${type} up to version ${newest}. Use the version that wrote it, or a later one.`,
    );
    this.name = 'UnknownEventVersionError';
  }
}

/** An empty registry. */
export const upcasters = (): UpcasterRegistry => new Registry();

class Registry implements UpcasterRegistry {
  readonly #steps = new Map<string, Upcaster>();
  readonly #newest = new Map<string, number>();

  register(type: string, fromVersion: number, upcaster: Upcaster): UpcasterRegistry {
    const step = key(type, fromVersion);
    if (this.#steps.has(step)) {
      throw new Error(`An upcaster of '${type}' from version ${fromVersion} exists already.`);
    }
    this.#steps.set(step, upcaster);
    return this;
  }

  registerAll(versions: EventVersions): UpcasterRegistry {
    for (const [type, steps] of Object.entries(versions)) {
      steps.forEach((step, n) => this.register(type, n + 1, step));
      this.#newest.set(type, steps.length + 1);
    }
    return this;
  }

  readonly upcast = (event: RecordedEvent): RecordedEvent => {
    const newest = this.#newest.get(event.type);
    const { schemaVersion } = event;
    if (newest !== undefined && (schemaVersion > newest || schemaVersion < 1)) {
      throw new UnknownEventVersionError(event, newest);
    }
    const step = this.#steps.get(key(event.type, schemaVersion));
    if (!step) return event;
    return this.upcast({ ...event, schemaVersion: schemaVersion + 1, data: step(event.data) });
  };
}

const key = (type: string, version: number): string => `${version} ${type}`;

/**
 * A view of a ledger in which every event read is of the newest version. What is stored stays as it
 * was, and so does `contentHash`: it belongs to the stored version, so verify on the bare ledger,
 * which is also what a backup or copy reads.
 */
export function withUpcasters(ledger: Ledger, registry: UpcasterRegistry): Ledger {
  return {
    append: (append) => ledger.append(append),
    readStream: async (stream, options) =>
      (await ledger.readStream(stream, options)).map(registry.upcast),
    readAll: async (options) => {
      const page = await ledger.readAll(options);
      return { ...page, events: page.events.map(registry.upcast) };
    },
    readEvent: async (eventId) => {
      const event = await ledger.readEvent(eventId);
      return event && registry.upcast(event);
    },
    head: () => ledger.head(),
    positionAt: (instant) => ledger.positionAt(instant),
  };
}
