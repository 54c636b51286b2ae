import { parametersIn } from './openapi-parameters.js';

/** How the paths of one instance say which is meant, and what is appended to the ids of their operations. */
export interface Base {
  readonly path: string;
  readonly suffix: '' | 'OfElement' | 'ByToken';
  readonly which: string;
}

/** `/instances/{id}` */
export const byId: Base = { path: '/instances/{id}', suffix: '', which: 'an instance' };
/** `/elements/{keyOrId}/instances/{id}` */
export const ofElement: Base = {
  path: '/elements/{keyOrId}/instances/{id}',
  suffix: 'OfElement',
  which: 'an instance of this element',
};
/** `/instances`, with an element token */
export const byToken: Base = { path: '/instances', suffix: 'ByToken', which: 'the instance of the element token' };

/** What the operations at and below a base share. */
export function describeBase(base: Base, below: string) {
  const { path, suffix } = base;
  return {
    path: `${path}${below}`,
    tag: 'Instances' as const,
    access: suffix === 'ByToken' ? ('TOKEN' as const) : ('CALLER' as const),
    inPath: parametersIn(`${path}${below}`),
    notFound: suffix === 'ByToken' ? [] : (['404'] as const),
  };
}
