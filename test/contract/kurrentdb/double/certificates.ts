import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificates {
  /** Files: the authority that clients trust, and what the server shows. */
  readonly authority: string;
  readonly certificate: Buffer;
  readonly key: Buffer;
  readonly folder: string;
}

/** Whether this machine has openssl, which alone makes certificates here. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const NEW_KEY = ['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-batch'];

/** An authority and a certificate for 127.0.0.1, for a day, in a folder of their own. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'kurrent-certificates-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { stdio: 'ignore' });
  };
  const authority = ['-x509', '-days', '1', '-subj', '/CN=Test authority'];
  openssl(...NEW_KEY, ...authority, '-keyout', at('ca.key'), '-out', at('ca.crt'));
  const node = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  openssl(...NEW_KEY, ...node, '-keyout', at('node.key'), '-out', at('node.csr'));
  const signed = ['-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-days', '1'];
  const request = ['x509', '-req', '-in', at('node.csr'), '-copy_extensions', 'copy'];
  openssl(...request, ...signed, '-CAcreateserial', '-out', at('node.crt'));
  const [certificate, key] = [readFileSync(at('node.crt')), readFileSync(at('node.key'))];
  return { authority: at('ca.crt'), certificate, key, folder };
}
