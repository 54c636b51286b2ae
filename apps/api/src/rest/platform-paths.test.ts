import { describe, expect, it } from 'vitest';
import { forwardPath } from './forward-path.js';
import { isPlatformPath } from './platform-paths.js';
import { refusalOfUnserved } from './unserved-calls.js';

const words = [
  ...['elements', 'instances', 'hubs', 'formulas', 'organizations', 'authentication'],
  ...['jobs', 'metrics', 'usage', 'audit-logs', 'docs', 'events'],
];

describe.each(words)('what begins with %s', (word) => {
  it.each([`/${word}`, `/${word}/7`, `/${word.toUpperCase()}/7`])('is passed on to no platform: %s', (path) => {
    expect(forwardPath(path, 'crm')).toBeUndefined();
  });

  it('is no hub call here', () => {
    expect([word, word.toUpperCase(), `${word}/7`].map(isPlatformPath)).toEqual([true, true, true]);
  });
});

it('takes other words, and longer ones, for hub calls', () => {
  expect(['accounts', 'docs-of-mine', 'eventsource', ''].map(isPlatformPath)).toEqual([false, false, false, false]);
  expect(forwardPath('/eventsource', 'crm')).toEqual({ path: '/hubs/crm/eventsource', isPlatformCall: false });
});

it('says of the platform’s events that they are not served, with an element token as without', () => {
  const withToken = { instance: {} } as Parameters<typeof refusalOfUnserved>[1];
  expect(refusalOfUnserved('/events/sfdc', withToken)?.message).toMatch(/events, nothing is served/);
});
