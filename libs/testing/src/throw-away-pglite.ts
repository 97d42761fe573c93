import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { embeddedVersion, openInMemory } from '@chokepoint/ledger-postgres';
import type { TestDatabase } from './throw-away-postgres.js';

/** An empty embedded database in memory. */
export async function throwAwayPglite(): Promise<TestDatabase> {
  const snapshot = await readSnapshot();
  const database = await openInMemory(snapshot);
  // Setting up a data folder takes most of a start, so the first one is kept to copy from.
  if (!snapshot) await keepSnapshot(await database.dump());
  return { ...database, url: null };
}

async function readSnapshot(): Promise<Blob | undefined> {
  try {
    return new Blob([await readFile(snapshotFile())]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Renamed into place, so that a test process beside this one never reads half a file. */
async function keepSnapshot(snapshot: Blob): Promise<void> {
  const file = snapshotFile();
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, Buffer.from(await snapshot.arrayBuffer()));
  await rename(partial, file);
}

const snapshotFile = (): string =>
  join(tmpdir(), `chokepoint-pglite-${embeddedVersion()}-${userInfo().username}.tar`);
