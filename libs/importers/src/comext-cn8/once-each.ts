/** A nomenclature has some ten thousand codes; a damaged file may have a new one in every row. */
const MOST = 20_000;

/** The same function, asked once for each text that comes again and again. */
export function onceEach<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}
