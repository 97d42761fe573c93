/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many different whole numbers below `of`, in order and evenly spread. @throws RangeError */
export function* pick(random: Random, count: number, of: number): Generator<number> {
  if (count > of) throw new RangeError(`${count} of ${of}`);
  // One from each of as many stretches of equal length: no two are the same.
  for (let no = 0; no < count; no += 1) {
    const [from, until] = [Math.floor((no * of) / count), Math.floor(((no + 1) * of) / count)];
    yield from + Math.floor(random() * (until - from));
  }
}
