/** A text on one line. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text without the control characters that no calendar may hold (RFC 5545, section 3.1). */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd');
