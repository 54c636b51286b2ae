/** The body of every refusal, as a definition of Swagger 2.0. */
export const swaggerProblem = {
  type: 'object',
  properties: {
    requestId: { type: 'string' },
    message: { type: 'string' },
    providerMessage: { type: 'string' },
    code: { type: 'string' },
  },
  required: ['requestId', 'message'],
};
