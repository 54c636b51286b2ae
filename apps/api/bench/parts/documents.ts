import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { graphqlCreate } from '../jobs.js';
import { type Job, load } from '../load.js';
import { shown } from '../numbers.js';
import type { Part } from '../part.js';
import { type Subject, startIsotope, withSubjects } from '../subjects.js';
import { type Row, measure, medianOf, method, ratioOf, row } from '../table.js';

/** The console's list of instances, asked for by its id as the console does, beside the same sent as a text. */
export const documents: Part = {
  name: 'documents',
  about: 'a list asked for by the id of its document, beside its text',
  measure: (options) =>
    withSubjects({ isotope: startIsotope() }, async ({ isotope }) => {
      await load(isotope, graphqlCreate, 1);
      const { id, text } = listOfConsole();
      const orderBy = { field: 'CREATED_AT', direction: 'DESC' };
      const variables = { first: 20, filter: {}, orderBy, number: '', isNumber: false };
      const person = { ...isotope, headers: await asPerson(isotope) };
      const byText = row('As a text', person, { path: '/graphql', body: { query: text, variables } });
      const byId = row('By its id', person, { path: '/graphql', body: { documentId: id, variables } });
      await measure([byText, byId], options);
      return { text: `${toTable(byText, byId)}\n\n${method(options)}` };
    }),
};

/** What the console asks when it shows its list. */
function listOfConsole(): { readonly id: string; readonly text: string } {
  const path = createRequire(import.meta.url).resolve('@isotope/core/console-documents.json');
  const all = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
  const found = Object.entries(all).find(([id]) => id.startsWith('Instances.'));
  if (!found) throw new Error('The console asks for no list of instances.');
  return { id: found[0], text: found[1] };
}

/** Signed in, for the console's documents are known to sessions alone. */
async function asPerson({
  url,
  headers: { authorization = '' },
}: Subject): Promise<{ readonly authorization: string }> {
  const [, userSecret, organizationSecret] = /^User (.*), Organization (.*)$/.exec(authorization) ?? [];
  const answer = await fetch(`${url}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userSecret, organizationSecret }),
  });
  const { token } = (await answer.json()) as { readonly token: string };
  return { authorization: `Bearer ${token}` };
}

const bytesOf = ({ body }: Job) => Buffer.byteLength(JSON.stringify(body));

function toTable(floor: Row, own: Row): string {
  const line = (each: Row) => {
    const rate = Math.round(medianOf(each, ({ perSecond }) => perSecond));
    const p50 = shown(medianOf(each, ({ p50: middle }) => middle));
    const processor = medianOf(each, ({ processorUs }) => processorUs).toFixed(0);
    const ratio = ratioOf(each, floor, ({ processorUs }) => processorUs).toFixed(2);
    return `| ${[each.name, bytesOf(each.job), rate, p50, processor, ratio].join(' | ')} |`;
  };
  return [
    '| the console’s list of 20 | request bytes | lists/s | p50 ms | processor µs | of the text’s |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    line(floor),
    line(own),
  ].join('\n');
}
