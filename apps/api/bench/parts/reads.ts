import { floorRead, graphqlCreate, graphqlDetail, graphqlList, restDetail, restList } from '../jobs.js';
import { load } from '../load.js';
import type { Part } from '../part.js';
import { firstInstance, startFloor, startIsotope, withSubjects } from '../subjects.js';
import { measure, method, row, toTable } from '../table.js';

/** Reads by both APIs beside a GraphQL request that reads nothing. */
export const reads: Part = {
  name: 'reads',
  about: 'a list of 20 and one instance, by GraphQL and REST',
  measure: (options) =>
    withSubjects({ floor: startFloor(), isotope: startIsotope() }, async ({ floor, isotope }) => {
      await load(isotope, graphqlCreate, 2);
      const { id, number } = await firstInstance(isotope);
      const rows = [
        row('Floor: Fastify, Apollo, a field that reads nothing', floor, floorRead),
        row('Isotope, list of 20 by GraphQL, with elements and tags', isotope, graphqlList),
        row('Isotope, list of 20 by REST, hydrated', isotope, restList),
        row('Isotope, one instance by GraphQL, with its configuration', isotope, graphqlDetail(id)),
        row('Isotope, one instance by REST', isotope, restDetail(number)),
      ] as const;
      await measure(rows, options);
      return { text: `${toTable([...rows], 'reads')}\n\n${method(options)}` };
    }),
};
