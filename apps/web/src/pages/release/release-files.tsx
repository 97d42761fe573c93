import { type ReleaseDetail } from '@chokepoint/api-contract';
import { formatBytes } from '@chokepoint/charts';
import { type ReactNode } from 'react';

/** Unfolded while they are few enough to read at a glance. */
const AT_A_GLANCE = 6;

/** The files as they were received, each with the hash of its bytes. */
export function ReleaseFiles({ files }: { readonly files: ReleaseDetail['files'] }): ReactNode {
  return (
    <section className="panel" aria-labelledby="files">
      <h2 id="files">Files</h2>
      <details className="fold" open={files.length <= AT_A_GLANCE}>
        <summary>
          {files.length} {files.length === 1 ? 'file' : 'files'} with SHA-256
        </summary>
        <ul className="release-list">
          {files.map(({ name, bytes, sha256 }) => (
            <li key={name}>
              {name} <span className="muted">{formatBytes(bytes)}</span>
              <p>
                <code className="hash">{sha256}</code>
              </p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
