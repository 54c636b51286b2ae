import type { Element } from '@isotope/core';
import { createCatalogue } from '../../src/elements/catalogue.js';
import { autotaskTrial } from './autotask-trial.js';
import type { Trial } from './trial.js';

/** How each element's provider is played, by the element's key. */
const trials: Readonly<Record<string, Trial>> = {
  autotaskcrm: autotaskTrial('crm.autotask'),
  autotaskhelpdesk: autotaskTrial('helpdesk.autotask'),
  autotaskfinance: autotaskTrial('finance.autotask'),
};

/** The elements the suite holds to their promises: all there are. */
export const { elements } = createCatalogue();

/** The trial of an element; throws when it has none, since an element nobody tried is not to be shipped. */
export function trialOf({ key }: Element): Trial {
  const trial = trials[key];
  if (!trial) throw new Error(`The element ${key} has no trial. Add one to apps/api/test/conformance/trials.ts.`);
  return trial;
}
