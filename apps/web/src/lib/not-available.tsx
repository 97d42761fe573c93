import { type ReactNode } from 'react';

/** What is neither published nor recorded; it is not nothing. */
export const NotAvailable = (): ReactNode => <span className="unknown">not available</span>;
