import { type Operation, bodyOf } from './openapi-operation.js';
import { reference } from './openapi-schemas.js';

/** Signing in, who asks, and this description itself. */
export const accountOperations: readonly Operation[] = [
  {
    id: 'authenticate',
    method: 'post',
    path: '/authentication',
    tag: 'Accounts',
    access: 'ANYBODY',
    summary: 'Signs a person in by e-mail address and password',
    body: bodyOf('Credentials', { username: 'owner@example.org', password: 'a password of one’s own' }),
    answer: {
      description: 'A session, to be sent as `Authorization: Bearer <token>`',
      schema: reference('SignIn'),
      example: { token: 'a-session-token' },
    },
    refusals: ['401', '429'],
  },
  {
    id: 'getSecrets',
    method: 'get',
    path: '/authentication/secrets',
    tag: 'Accounts',
    summary: 'Reads the secrets of whoever asks',
    answer: {
      description: 'The secrets the Authorization header is made of',
      schema: reference('Secrets'),
      example: { userSecret: 'a-user-secret', organizationSecret: 'an-organization-secret' },
    },
  },
  {
    id: 'getOrganization',
    method: 'get',
    path: '/organizations/me',
    tag: 'Accounts',
    summary: 'Reads the organisation of whoever asks',
    answer: {
      description: 'The organisation',
      schema: reference('Organization'),
      example: { id: 1, name: 'Acme', createdDate: '2026-03-01T08:30:00Z' },
    },
  },
  {
    id: 'getOpenapi',
    method: 'get',
    path: '/docs/openapi.json',
    tag: 'Documentation',
    access: 'ANYBODY',
    summary: 'Describes the REST API, as OpenAPI 3.1',
    answer: {
      description: 'This document',
      schema: { type: 'object', properties: { openapi: { const: '3.1.0' } }, required: ['openapi'] },
    },
  },
];
