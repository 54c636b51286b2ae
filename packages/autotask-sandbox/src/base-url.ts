import type { FastifyRequest } from 'fastify';

/** Where the REST API lies below the base, spelled as the vendor spells it. */
export const restPath = '/ATServicesRest/';

/** The sandbox's own address as this caller reached it, without a closing slash: `http://127.0.0.1:4010`. */
export const baseUrl = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;
