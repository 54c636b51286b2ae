import { toChart } from '../chart.js';
import { floorCreate, graphqlCreate, restCreate } from '../jobs.js';
import type { Part } from '../part.js';
import { startFloor, startIsotope, withSubjects } from '../subjects.js';
import { measure, medianOf, method, row, toTable } from '../table.js';

/** Creates by both APIs beside bare Apollo with one insert that is not durable. */
export const creates: Part = {
  name: 'creates',
  about: 'creates by GraphQL and REST',
  measure: (options) =>
    withSubjects({ floor: startFloor(), isotope: startIsotope() }, async ({ floor, isotope }) => {
      const rows = [
        row('Floor: Fastify, Apollo, one insert, not durable', floor, floorCreate),
        row('The same by REST, without Apollo', floor, restCreate),
        row('Isotope, create by GraphQL', isotope, graphqlCreate),
        row('Isotope, create by REST', isotope, restCreate),
      ] as const;
      await measure(rows, options);
      const rates = rows.map((each) => medianOf(each, ({ perSecond }) => perSecond));
      const chart = toChart(
        'Creates a second',
        'creates',
        ['the floor', 'its REST', 'by GraphQL', 'by REST'],
        [{ kind: 'bar', values: rates }],
      );
      return { text: `${toTable([...rows], 'creates')}\n\n${chart}\n\n${method(options)}` };
    }),
};
