import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * The yardstick: the same files through COPY into one plain table without an index, on the same
 * server. `columns` are those of the files, as SQL has them. Seconds.
 */
export async function copySeconds(
  url: string,
  paths: readonly string[],
  columns: string,
): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('DROP TABLE IF EXISTS plain');
    await client.query(`CREATE TABLE plain (${columns})`);
    const started = performance.now();
    for (const path of paths) {
      const sink = client.query(copyFrom('COPY plain FROM STDIN WITH (FORMAT csv, HEADER true)'));
      await pipeline(createReadStream(path), sink);
    }
    return (performance.now() - started) / 1000;
  } finally {
    await client.query('DROP TABLE IF EXISTS plain');
    await client.end();
  }
}
