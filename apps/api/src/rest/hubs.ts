import { elementPageQuery } from '@isotope/core';
import type { FastifyPluginCallback } from 'fastify';
import { type HubDetails, findHub, hubList } from '../elements/hubs.js';
import { elementForms, toHubResource } from './element-wire.js';
import type { ElementServices } from './elements.js';
import { answerPage } from './list-page.js';
import { BadRequestError } from './problems.js';
import { readQuery } from './query-names.js';

interface ByHub {
  Params: { key: string };
}

/** The platform's paths that tell of hubs. What lies below one is a hub call. */
export const hubRoutes =
  ({ catalogue, useCases }: ElementServices): FastifyPluginCallback =>
  (app, _, done) => {
    const forms = elementForms(useCases);

    app.get('/hubs', (request, reply) =>
      answerPage(
        reply,
        { what: 'hubs', rows: hubList, keyOf: ({ key }) => key },
        readQuery(elementPageQuery, request, reply),
      ).map(toHubResource),
    );
    app.get('/hubs/keys', (request, reply) =>
      answerPage(
        reply,
        { what: 'hub keys', rows: hubList.map(({ key }) => key), keyOf: String },
        readQuery(elementPageQuery, request, reply),
      ),
    );
    app.get<ByHub>('/hubs/:key', ({ params }) => toHubResource(getHub(params.key)));
    app.get<ByHub>('/hubs/:key/elements', (request, reply) => {
      const hub = getHub(request.params.key);
      const rows = catalogue.elements.filter((element) => element.hub === hub.key);
      const list = { what: `elements of the hub ${hub.key}`, rows, keyOf: ({ key }: { readonly key: string }) => key };
      return answerPage(reply, list, readQuery(elementPageQuery, request, reply)).map(forms.resourceOf);
    });
    done();
  };

function getHub(key: string): HubDetails {
  const hub = findHub(key);
  if (hub) return hub;
  const known = hubList.map((one) => one.key).join(', ');
  throw new BadRequestError(`No hub found with key ${key.slice(0, 100)}. There are ${known}.`, [], 404, 'NOT_FOUND');
}
