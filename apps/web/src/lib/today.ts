/** Today by the reader's machine; deadlines are judged by the server, never by this. */
export const today = (): string => new Date().toISOString().slice(0, 10);
