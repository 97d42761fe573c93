const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

/** `+42.4%`; said in words where there is no relative change: one side is no number, or was zero. */
export const formatChange = (change: number | null): string =>
  change === null ? 'no ratio' : percent.format(change);
