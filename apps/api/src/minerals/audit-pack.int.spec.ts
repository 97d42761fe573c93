import { problem } from '@chokepoint/api-contract';
import { checkPack, readTrustedKey } from '@chokepoint/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

describe('the audit pack of a mineral', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await sampleServer();
  });
  afterAll(() => server.close());

  it('is a ZIP that holds against the notary’s key, of the state that was asked for', async () => {
    const response = await server.get('minerals/gallium/audit-pack?publishedBy=2023-12-31');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toMatch(/gallium-\d+\.audit\.zip/);
    const heads = (await (await server.get('ledger/heads')).json()) as {
      keys: { publicKey: string }[];
    };
    const key = readTrustedKey(heads.keys[0]!.publicKey);
    if (!key.ok) throw new Error(key.error.message);
    const pack = checkPack(new Uint8Array(await response.arrayBuffer()), key.value);
    if (!pack.ok) throw new Error(pack.error.message);
    const { manifest, proofs } = pack.value;
    expect(manifest.query).toMatchObject({ mineral: 'gallium', publishedBy: '2023-12-31' });
    expect(proofs.map(({ proof }) => proof.proof.figure.release)).toContain('usgs-mcs-2023');
  });

  it('is refused for what is not there', async () => {
    const refused = async (path: string) => {
      const response = await server.get(path);
      return [response.status, problem.parse(await response.json()).code];
    };
    expect(await refused('minerals/unobtainium/audit-pack')).toEqual([404, 'unknown-mineral']);
    expect(await refused('minerals/gallium/audit-pack?knownAt=never')).toEqual([
      400,
      'bad-parameters',
    ]);
  });
});
