import type { Element } from '@isotope/core';
import { type Answer, askGraphql, askRest } from '../ask.js';
import type { TestIsotope } from '../isotope.js';
import { createInstance, verifyConfiguration } from '../operations.js';

type Configuration = Readonly<Record<string, unknown>>;

/** Creates an instance of an element by REST. */
export const createByRest = (
  isotope: TestIsotope,
  { key }: Element,
  configuration: Configuration,
  more: object = {},
): Promise<Answer> =>
  askRest(isotope, 'POST', `/elements/${key}/instances`, { body: { name: 'Acme', configuration, ...more } });

/** The same, not checked at the provider. */
export const createUnchecked = (isotope: TestIsotope, element: Element, configuration: Configuration) =>
  createByRest(isotope, element, configuration, { externalAuthentication: 'initial' });

/** Asks GraphQL to create an instance of an element; gives the result, and the whole answer as text. */
export async function createByGraphql(
  isotope: TestIsotope,
  element: Element,
  configuration: Readonly<Record<string, string>>,
  more: object = {},
) {
  const { body, text } = await askGraphql(isotope, createInstance, inputOf(element, configuration, more));
  return { result: body.data.createInstance, text };
}

/** Asks GraphQL whether a configuration would do. */
export async function verifyByGraphql(
  isotope: TestIsotope,
  element: Element,
  configuration: Readonly<Record<string, string>>,
) {
  const { body, text } = await askGraphql(isotope, verifyConfiguration, inputOf(element, configuration));
  return { result: body.data.verifyConfiguration, text };
}

const inputOf = ({ key: elementKey }: Element, configuration: Readonly<Record<string, string>>, more: object = {}) => ({
  input: {
    elementKey,
    name: 'Acme',
    configuration: Object.entries(configuration).map(([key, value]) => ({ key, value })),
    ...more,
  },
});
