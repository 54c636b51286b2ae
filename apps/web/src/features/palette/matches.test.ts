import { describe, expect, it } from 'vitest';
import { matches } from './matches';

describe('what is typed into the palette', () => {
  it.each([
    ['overv', 'Overview'],
    ['new autotask crm', 'New Autotask CRM instance'],
    ['crm new', 'New Autotask CRM instance'],
    ['ueberblick', 'Ueberblick'],
    ['uberblick', 'Überblick'],
    ['kurzel', 'Tastenkürzel'],
    [' ', 'Anything'],
  ])('%s finds %s', (typed, text) => {
    expect(matches(text, typed)).toBe(true);
  });

  it.each([
    ['test', 'New Autotask Finance instance'],
    ['test', 'System theme'],
    ['tas', 'Status'],
    ['an', 'New Autotask Finance instance'],
    ['crm overview', 'Overview'],
  ])('%s does not find %s', (typed, text) => {
    expect(matches(text, typed)).toBe(false);
  });
});
