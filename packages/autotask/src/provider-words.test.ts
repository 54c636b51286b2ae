import { describe, expect, it } from 'vitest';
import { providerWords } from './provider-words.js';

const anAnswer = (body: unknown, { status = 500, type = 'application/json' } = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const json: unknown = typeof body === 'string' ? undefined : body;
  return { status, headers: new Headers({ 'content-type': type }), text, json };
};

describe('the vendor’s words', () => {
  it('come from the list of errors, from a message, and from objects with a message', () => {
    expect(providerWords(anAnswer({ errors: ['One.', 'Two.'] }), [])).toBe('One. Two.');
    expect(providerWords(anAnswer({ Message: 'No route.' }), [])).toBe('No route.');
    expect(providerWords(anAnswer({ errors: [{ message: 'Inside.' }] }), [])).toBe('Inside.');
  });

  it('stay apart where they end in nothing', () => {
    const errors = ['Missing Required Field: phone', 'Sign in.', 'Missing Required Field: title'];
    expect(providerWords(anAnswer({ errors }), [])).toBe(
      'Missing Required Field: phone; Sign in. Missing Required Field: title',
    );
  });

  it('are the status line where there are none, or only a page of markup', () => {
    expect(providerWords(anAnswer('', { status: 401 }), [])).toBe('HTTP 401 Unauthorized');
    expect(providerWords(anAnswer('<html><h1>Down</h1>', { status: 503, type: 'text/html' }), [])).toBe(
      'HTTP 503 Service Unavailable',
    );
    expect(providerWords(anAnswer({ errors: [] }, { status: 599 }), [])).toBe('HTTP 599');
  });

  it('are one bounded line without control characters', () => {
    const words = providerWords(anAnswer({ errors: [`a\r\n\u001b[31mb\u202e${'x'.repeat(2_000)}`] }), []);
    expect(words).toMatch(/^a \[31mb x+…$/);
    expect(words).toHaveLength(500);
  });

  const secret = 'p&ss "wörd" <1>/+=';
  it.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['escaped for JSON', JSON.stringify(secret)],
    ['escaped for HTML', 'p&amp;ss &quot;wörd&quot; &lt;1&gt;/+='],
    ['escaped for HTML by number', 'p&#38;ss &#34;wörd&#34; &#60;1&#62;/+='],
    ['broken by a line', 'p&ss\n"wörd" <1>/+='],
  ])('never hold the secret %s', (_how, echoed) => {
    const words = providerWords(anAnswer({ errors: [`Password ${echoed} is wrong`] }), [secret]);
    expect(words.replaceAll('"', '')).toBe('Password ••• is wrong');
  });

  it('never hold a secret that only the cut at the end would have hidden in part', () => {
    const words = providerWords(anAnswer({ errors: [`${'x'.repeat(490)} hunter2-hunter2`] }), ['hunter2-hunter2']);
    expect(words).not.toContain('hunter');
  });

  it('are left alone by an empty secret', () => {
    expect(providerWords(anAnswer({ errors: ['As said.'] }), ['', '  '])).toBe('As said.');
  });
});
