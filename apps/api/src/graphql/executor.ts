import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, execute } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GraphContext } from './context.js';

/** What is run: one operation of a document that has been validated. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: GraphContext;
}

/** An operation met before: how often, and the function made for it once that paid. */
interface Known {
  runs: number;
  compiled?: CompiledQuery | undefined;
}

/** Compiling costs some hundred runs of what it saves, and most documents of strangers come once. */
const runsBeforeCompiling = 20;

/**
 * Runs operations, those that come again and again by functions made for them: GraphQL's own interpreter looks up every
 * field of every row. What it has to say of wrong variables it says itself, in its own words.
 */
export function createExecutor(schema: GraphQLSchema, worthCompiling = runsBeforeCompiling) {
  const documents = new WeakMap<DocumentNode, Map<string, Known>>();

  const knownOf = ({ document, operationName = '' }: Operation): Known => {
    const operations = documents.get(document) ?? new Map<string, Known>();
    const known = operations.get(operationName) ?? { runs: 0 };
    documents.set(document, operations.set(operationName, known));
    return known;
  };

  const compiledFor = (operation: Operation): CompiledQuery | undefined => {
    const known = knownOf(operation);
    known.runs += 1;
    if (known.runs === worthCompiling) {
      const made = compileQuery(schema, operation.document, operation.operationName);
      if (isCompiledQuery(made)) known.compiled = made;
    }
    return known.compiled;
  };

  return async (operation: Operation): Promise<ExecutionResult> => {
    const compiled = compiledFor(operation);
    if (!compiled) return interpret(schema, operation);
    const result = await compiled.query({}, operation.context, operation.variables);
    // Without data nothing was run: the variables were refused.
    if (result.data === undefined) return interpret(schema, operation);
    return result.errors ? { ...result, errors: result.errors.map(whole) } : result;
  };
}

const interpret = (schema: GraphQLSchema, { document, operationName, variables, context }: Operation) =>
  execute({ schema, document, operationName, variableValues: variables, contextValue: context });

/**
 * An error with all that GraphQL's own have: a compiled function's are made by hand, without extensions, and those it finds
 * itself, such as a null where none may be, without the cause that tells them from the client's.
 */
const whole = ({ message, path, originalError = new Error(message), locations }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path, originalError }), { locations });
