import { existsSync } from 'node:fs';
import { hubs } from '@isotope/core';
import { describe, expect, it } from 'vitest';
import { builtInElements } from '../../src/elements/catalogue.js';
import { elements, trialOf } from './trials.js';

describe('the catalogue', () => {
  it.each(['key', 'number', 'symbol', 'name'] as const)('has each %s once', (name) => {
    const values = elements.map((element) => element[name]);

    expect(values).toHaveLength(builtInElements.length);
    expect(new Set(values).size).toBe(values.length);
  });

  it('has entries whose keys belong to one element each, so that a value pasted in the wrong place is noticed', () => {
    const own = builtInElements.flatMap(({ configuration }) => configuration.map(({ key }) => key));

    expect(new Set(own).size).toBe(own.length);
  });
});

describe.each(elements)('$key', (element) => {
  it('has a data file named after its key, a hub, and a trial', () => {
    expect(existsSync(new URL(`../../src/elements/${element.key}.ts`, import.meta.url))).toBe(true);
    expect(Object.keys(hubs)).toContain(element.hub);
    expect(trialOf(element).refusals).not.toEqual([]);
  });

  it('explains every entry to a person', () => {
    const unexplained = element.configuration.filter(({ description }) => !description?.endsWith('.'));

    expect(unexplained.map(({ key }) => key)).toEqual([]);
  });
});
