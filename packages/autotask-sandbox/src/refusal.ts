/** A refusal in the vendor's form: thrown anywhere, answered by the error handler as its status, body and headers. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: object | undefined,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`Refused with ${status}`);
    this.name = 'Refusal';
  }
}

/** The vendor's envelope for business errors; most of them come with status 500. */
export const businessError = (status: number, text: string, headers?: Record<string, string>): Refusal =>
  new Refusal(status, { errors: [text] }, headers);

/** The vendor's envelope for errors of routing: one `Message`. */
export const routingError = (status: number, text: string): Refusal => new Refusal(status, { Message: text });

/** The vendor's words, where a public source has seen them; a comment marks those that are ours. */
export const texts = {
  unknownUser: 'Zone information could not be determined',
  locked: 'The user account has been locked. Please see your Autotask Administrator for details.',
  badIntegrationCode: 'IntegrationCode is invalid.',
  noPermissionTo: (verb: string) =>
    `The logged in Resource does not have the adequate permissions to ${verb} this entity type.`,
  threads: (limit: number) => `The Autotask API thread threshold of ${limit} threads has been exceeded.`,
  // Ours: nobody has published the wording of the hourly refusal.
  hour: (limit: number) => `The Autotask API request threshold of ${limit} requests per hour has been exceeded.`,
  pageSize: 'maxCountOfRecordsToReturn must be between 1 and 500',
  tooManyConditions: "Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.",
  noFilters: 'Value cannot be null. Parameter name: filters',
  unreadableJson: 'Unexpected character encountered while parsing value.',
  unknownField: (field: string, entity: string) => `Unable to find ${field} in the ${entity} Entity.`,
  // Ours: that it is refused is documented, the wording is not.
  oneUserDefinedField: 'Invalid query syntax. Only one user defined field can be queried at a time.',
  wrongOperator: (op: string, field: string) => `Invalid query syntax. The operator ${op} cannot be used on ${field}.`,
  unknownOperator: (op: string) => `Invalid query syntax. The operator ${op} is unknown.`,
  missingField: (field: string) => `Missing Required Field: ${field}`,
  missingReference: (field: string) => `Value does not exist for the required field ${field}`,
  wrongPicklistValue: (value: unknown, field: string) =>
    `Picklist value [${String(value)}] does not exist for ${field}`,
  wrongReference: (field: string, entity: string) =>
    `Reference value on field: ${field} of type: ${entity} does not exist or is invalid`,
  foreignContact: 'contactID is not associated to the companyID or its Parent Company',
  unexpectedCharacter: (value: unknown) =>
    `Unexpected character encountered while parsing value: ${String(value).slice(0, 1)}.`,
  // Ours: the vendor's wording for a wrong type and for a text that is too long is not published.
  wrongType: (value: unknown, type: string, field: string) =>
    `Could not convert ${JSON.stringify(value)} to ${type} on field: ${field}`,
  tooLong: (field: string, length: number) => `The value on field: ${field} exceeds the maximum length of ${length}`,
  noMatch: (verb: string) =>
    `No message. No matching records found. The logged in Resource may not have the required permissions to ${verb} the data.`,
  unexpected: (errorId: number) =>
    `An unexpected error has occurred.  If the problem persists, please contact Autotask Support and reference Error ID: ${errorId}.`,
  expiredCursor: 'The page requested is no longer available.', // ours
  noRoute: (uri: string) => `No HTTP resource was found that matches the request URI '${uri}'.`,
  noMethod: (method: string) => `The requested resource does not support http method '${method}'.`,
} as const;
