export interface Sparkline {
  /** One path command list a run of known values: a gap stays a gap. */
  readonly path: string;
  /** Where the last known value stands. */
  readonly last: { readonly x: number; readonly y: number } | null;
}

const round = (value: number): string => (Math.round(value * 10) / 10).toString();

/** Path of values of 0-1 in a box of `width` × `height`, 1 px of margin so that nothing is cut. */
export function sparkline(
  values: readonly (number | null)[],
  width: number,
  height: number,
): Sparkline {
  const step = values.length > 1 ? (width - 4) / (values.length - 1) : 0;
  const points = values.map((value, index) =>
    value === null ? null : { x: 2 + index * step, y: 2 + (1 - value) * (height - 4) },
  );
  let pen = 'M';
  const commands: string[] = [];
  for (const point of points) {
    if (point) commands.push(`${pen}${round(point.x)} ${round(point.y)}`);
    pen = point ? 'L' : 'M';
  }
  return { path: commands.join(''), last: points.filter((point) => point !== null).at(-1) ?? null };
}
