import { useId, type ReactNode } from 'react';
import { useWriteToken } from './write-token.js';

/** Asks for what lets a request write, and says where it comes from. */
export function WriteTokenField(): ReactNode {
  const [token, change] = useWriteToken();
  const hint = useId();
  return (
    <div className="write-token">
      <label className="field wide">
        <span className="field-label">Write token</span>
        <input
          type="password"
          autoComplete="off"
          value={token}
          aria-describedby={hint}
          onChange={(event) => change(event.target.value.trim())}
        />
      </label>
      <p id={hint} className="muted">
        The value of <code>CHOKEPOINT_WRITE_TOKEN</code> with which the server was started; a server
        without it takes no writes. The page forgets it when it is loaded anew.
      </p>
    </div>
  );
}
