import { describe, expect, it } from 'vitest';
import { readQuestion } from './ask.js';

describe('a question', () => {
  it('is read as HTTP writes it, with or without the prefix', () => {
    const asked = { id: 'gallium', query: { period: '2022', limit: 500 } };
    for (const prefix of ['', '/', '/api/v1/', 'api/v1/']) {
      expect(readQuestion(`${prefix}minerals/gallium/facts?period=2022`)).toMatchObject({
        value: { ...asked, route: { pattern: 'minerals/:id/facts' } },
      });
    }
  });

  it.each(['', 'mineral', 'minerals/gallium/concentration/x'])(
    "is refused where there is no route: '%s'",
    (text) => {
      expect(readQuestion(text)).toMatchObject({ error: { code: 'unknown-route' } });
    },
  );

  it('is refused where a parameter is given twice, of which one would be passed over', () => {
    const read = readQuestion('minerals/gallium/criticality?t=CN:1.1&t=RU:1.2');
    expect(read).toMatchObject({
      error: { code: 'bad-parameters', message: "'t' is given twice." },
    });
  });

  it('is refused with the name of what cannot be used', () => {
    const read = readQuestion('minerals/gallium/concentration?stage=mining&publishdBy=2023');
    expect(read).toMatchObject({ error: { code: 'bad-parameters' } });
    expect(!read.ok && read.error.message).toMatch(/stage.*basis.*publishdBy/s);
  });
});
