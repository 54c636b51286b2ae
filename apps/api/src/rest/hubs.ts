import { elementPageQuery } from '@isotope/core';
import type { FastifyPluginCallback } from 'fastify';
import { type HubDetails, findHub, hubList } from '../elements/hubs.js';
import type { Catalogue } from '../instances/ports.js';
import { toElementResource, toHubResource } from './element-wire.js';
import { answerPage } from './list-page.js';
import { parse } from './parse.js';
import { BadRequestError } from './problems.js';

interface ByHub {
  Params: { key: string };
}

/** The platform's paths that tell of hubs. What lies below one is a hub call. */
export const hubRoutes =
  ({ catalogue }: { readonly catalogue: Catalogue }): FastifyPluginCallback =>
  (app, _, done) => {
    const readPage = (query: unknown) => parse(elementPageQuery, query, 'query');

    app.get('/hubs', ({ query }, reply) =>
      answerPage(reply, { what: 'hubs', rows: hubList, keyOf: ({ key }) => key }, readPage(query)).map(toHubResource),
    );
    app.get('/hubs/keys', ({ query }, reply) =>
      answerPage(reply, { what: 'hub keys', rows: hubList.map(({ key }) => key), keyOf: String }, readPage(query)),
    );
    app.get<ByHub>('/hubs/:key', ({ params }) => toHubResource(getHub(params.key)));
    app.get<ByHub>('/hubs/:key/elements', ({ params, query }, reply) => {
      const hub = getHub(params.key);
      const rows = catalogue.elements.filter((element) => element.hub === hub.key);
      const list = { what: `elements of the hub ${hub.key}`, rows, keyOf: ({ key }: { readonly key: string }) => key };
      return answerPage(reply, list, readPage(query)).map(toElementResource);
    });
    done();
  };

function getHub(key: string): HubDetails {
  const hub = findHub(key);
  if (hub) return hub;
  const known = hubList.map((one) => one.key).join(', ');
  throw new BadRequestError(`No hub found with key ${key.slice(0, 100)}. There are ${known}.`, [], 404, 'NOT_FOUND');
}
