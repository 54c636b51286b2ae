import { STATUS_CODES } from 'node:http';
import type { Answer } from './request.js';

const longest = 500;

/** What a refused answer says: the texts of its errors, or its body where that is plain text. */
export const errorTexts = ({ json, text, headers }: Answer): readonly string[] => {
  if (typeof json === 'object' && json !== null) return [...listOf(json, 'errors'), ...listOf(json, 'message')];
  if (typeof json === 'string') return [json];
  return isMarkup(headers, text) || text.trim() === '' ? [] : [text];
};

/**
 * The vendor's words for people to read: one line, bounded, no control characters, and `secrets` struck out however
 * they are written. A refusal without words gives its status line.
 */
export const providerWords = (answer: Answer, secrets: readonly string[]): string => {
  const words = presentable(errorTexts(answer).reduce(joined, ''), secrets);
  return words === '' ? `HTTP ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`.trim() : words;
};

/** Autotask's texts end in a full stop or in nothing, and such a one would run into the next. */
const joined = (said: string, next: string): string =>
  `${said}${said === '' || /[.!?:;]$/.test(said) ? '' : ';'} ${next}`.trim();

const mostTexts = 50;

/** The same, each of the vendor's texts by itself; none where it said nothing. */
export const providerTexts = (answer: Answer, secrets: readonly string[]): readonly string[] =>
  errorTexts(answer)
    .slice(0, mostTexts)
    .map((text) => presentable(text, secrets))
    .filter((text) => text !== '');

const presentable = (said: string, secrets: readonly string[]): string =>
  shorten(clean(strike(clean(strike(said, secrets)), secrets)));

// Autotask itself writes `errors` or `Message`; casing is not to be relied on, and entries may be objects.
const listOf = (json: object, name: string): readonly string[] => {
  const [, found] = Object.entries(json as Record<string, unknown>).find(([key]) => key.toLowerCase() === name) ?? [];
  return [found].flat().flatMap((each) => {
    if (typeof each === 'string') return [each];
    return typeof each === 'object' && each !== null ? listOf(each, 'message') : [];
  });
};

const isMarkup = (headers: Answer['headers'], text: string): boolean =>
  /html|xml/i.test(headers.get('content-type') ?? '') || /^\s*</.test(text);

const clean = (words: string): string => words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

const shorten = (words: string): string => (words.length > longest ? `${words.slice(0, longest - 1)}…` : words);

const strike = (words: string, secrets: readonly string[]): string =>
  secrets.flatMap(spellings).reduce((left, spelling) => left.replaceAll(spelling, '•••'), words);

const spellings = (secret: string): readonly string[] => {
  const trimmed = secret.trim();
  const base64 = Buffer.from(trimmed).toString('base64');
  const escaped = trimmed.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
  const named = trimmed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const all = [
    secret,
    trimmed,
    encodeURIComponent(trimmed),
    base64,
    JSON.stringify(trimmed).slice(1, -1),
    escaped,
    named,
  ];
  return [...new Set([...all, clean(trimmed)])].filter((each) => each !== '').sort((a, b) => b.length - a.length);
};
