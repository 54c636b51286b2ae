import { createAsk } from './ask.js';
import { createCaller } from './call.js';
import { type InstanceCalls, instanceCallsAt } from './instance-calls.js';
import { type TokenClientOptions, callerOptions } from './options.js';

/** What can be done with the instance of an element token, without its id. */
export type TokenClient = InstanceCalls<[]>;

/**
 * A client of one instance, named by its token: `PATCH /instances`, `GET /instances/configuration` and so on. There is
 * no such path for reading it whole. Throws a TypeError for unusable options.
 */
export const createTokenClient = (options: TokenClientOptions): TokenClient =>
  instanceCallsAt(createAsk(createCaller(callerOptions(options, options))), '/instances');
