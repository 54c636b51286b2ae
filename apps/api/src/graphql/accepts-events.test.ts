import { expect, it } from 'vitest';
import { acceptsEvents } from './accepts-events.js';

it.each([
  undefined,
  '',
  'text/event-stream',
  'Text/Event-Stream; charset=utf-8',
  '*/*',
  'text/*;q=0.5',
  'application/json, text/event-stream',
])('events may answer whoever accepts %s', (accept) => expect(acceptsEvents(accept)).toBe(true));

it.each(['application/json', 'text/html, application/*', 'text/event-stream;q=0', 'text/event-streams'])(
  'but not whoever accepts %s',
  (accept) => expect(acceptsEvents(accept)).toBe(false),
);
