import { describe, expect, it } from 'vitest';
import { describeProblems } from './entry-problem.js';

describe('describeProblems', () => {
  it('names all that is missing by key and label in one sentence, then every other problem by its key', () => {
    const sentence = describeProblems([
      { key: 'acme.host', label: 'Host', code: 'TOO_LONG', message: 'Host may have at most 3 characters.' },
      { key: 'acme.user', label: 'User name', code: 'MISSING', message: 'User name is required.' },
      { key: 'token', label: 'token', code: 'MISSING', message: 'token is required.' },
    ]);

    expect(sentence).toBe(
      'Missing required configuration: acme.user (User name), token. acme.host: Host may have at most 3 characters.',
    );
  });

  it('does not call configuration what is none, and says of it what to do', () => {
    const sentence = describeProblems([
      { key: 'name', label: 'Name', code: 'MISSING', message: 'Name is required.' },
      { key: 'acme.user', label: 'User name', code: 'MISSING', message: 'User name is required.' },
    ]);

    expect(sentence).toBe('Missing required configuration: acme.user (User name). Name is required.');
  });

  it('says nothing of nothing', () => {
    expect(describeProblems([])).toBe('');
  });
});
