/** Names that take an article inside a sentence. */
const ARTICLE =
  /^(United |Netherlands|Philippines|Dominican|Czech Republic|Central African|EU\b|Gambia|Bahamas)/;

/** 'the United States', 'China'. */
export const inSentence = (name: string): string => (ARTICLE.test(name) ? `the ${name}` : name);

/** The same at the beginning of a sentence: 'The United States'. */
export const atStart = (name: string): string => (ARTICLE.test(name) ? `The ${name}` : name);
