import { rmSync } from 'node:fs';
import { ServerCredentials } from '@grpc/grpc-js';
import { openKurrentLedger } from '@chokepoint/ledger-kurrentdb';
import { anAppend, aWrite, fakeClock } from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasOpenssl, makeCertificates, type Certificates } from './double/certificates.js';
import { KurrentDouble } from './double/kurrent-double.js';
import { aStream } from './wire.js';

const able = hasOpenssl();
const reason = able ? '' : ' (skipped: no openssl here)';

describe.skipIf(!able)(`wire: TLS and credentials${reason}`, () => {
  let certificates: Certificates;
  let double: KurrentDouble;
  beforeAll(async () => {
    certificates = makeCertificates();
    const pair = { cert_chain: certificates.certificate, private_key: certificates.key };
    const credentials = ServerCredentials.createSsl(null, [pair]);
    double = await new KurrentDouble({ credentials }).start();
  });
  afterAll(() => {
    double?.stop();
    if (certificates) rmSync(certificates.folder, { recursive: true });
  });
  const open = (options: string) => {
    const url = `kurrentdb://admin:p%40ss@127.0.0.1:${double.port}?${options}`;
    return openKurrentLedger({ url: `${url}&defaultDeadline=4000`, clock: fakeClock() });
  };

  test('go with every call, as the URL gives them', async () => {
    const opened = await open(`tls=true&tlsCAFile=${encodeURIComponent(certificates.authority)}`);
    if (!opened.ok) throw new Error(opened.error.message);
    const { ledger, close } = opened.value;
    const stream = aStream();
    expect(await ledger.append(anAppend(aWrite(stream)))).toMatchObject({ kind: 'appended' });
    expect(await ledger.readStream(stream)).toHaveLength(1);
    const basic = `Basic ${Buffer.from('admin:p@ss').toString('base64')}`;
    expect(double.authorizations.get('append')).toBe(basic);
    expect(double.authorizations.get('read')).toBe(basic);
    await close();
  });

  test('keep out whoever does not trust the certificate', async () => {
    const opened = await open('tls=true');
    expect(opened).toMatchObject({ ok: false, error: { code: 'kurrentdb-unreachable' } });
    expect(JSON.stringify(opened)).not.toMatch(/p%40ss|p@ss/);
  });
});
