import type { JsonObject } from '@chokepoint/kernel';
import type { RecordedEvent } from './event.js';
import type { Ledger } from './ledger.js';

/** Turns an event's data of one schema version into that of the next. Pure. */
export type Upcaster = (data: JsonObject) => JsonObject;

export interface UpcasterRegistry {
  /**
   * Says how data of `type` at `fromVersion` becomes version `fromVersion + 1`. Steps chain.
   * @throws Error when that step is registered already.
   */
  register(type: string, fromVersion: number, upcaster: Upcaster): UpcasterRegistry;
  /** The event in the newest version that the registered steps lead to. */
  upcast(event: RecordedEvent): RecordedEvent;
}

/** An empty registry. */
export function upcasters(): UpcasterRegistry {
  const steps = new Map<string, Upcaster>();
  const key = (type: string, version: number): string => `${version} ${type}`;
  const registry: UpcasterRegistry = {
    register(type, fromVersion, upcaster) {
      const step = key(type, fromVersion);
      if (steps.has(step)) {
        throw new Error(`An upcaster of '${type}' from version ${fromVersion} exists already.`);
      }
      steps.set(step, upcaster);
      return registry;
    },
    upcast(event) {
      const step = steps.get(key(event.type, event.schemaVersion));
      if (!step) return event;
      const { schemaVersion, data } = event;
      return registry.upcast({ ...event, schemaVersion: schemaVersion + 1, data: step(data) });
    },
  };
  return registry;
}

/**
 * A view of a ledger in which every event read is of the newest version. What is stored stays as it
 * was, and so does `contentHash`: it belongs to the stored version, so verify on the bare ledger.
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
