import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  execute,
  getOperationAST,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GraphContext } from './context.js';
import { type KnownTexts, createKnownTexts } from './known-texts.js';

type Variables = Readonly<Record<string, unknown>> | undefined;

/** What is run: one operation of a document that has been validated. */
interface Operation {
  readonly document: DocumentNode;
  /** What the document was read from, by which the operation is found when it comes again. */
  readonly text?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Variables;
  readonly context: GraphContext;
}

/** An operation that came so often that a function was made for it. */
export interface RepeatedOperation {
  readonly definition: OperationDefinitionNode;
  /** Undefined when the variables are refused: then nothing was run. */
  run(context: GraphContext, variables: Variables): Promise<ExecutionResult | undefined>;
}

export interface Executor {
  execute(operation: Operation): Promise<ExecutionResult>;
  /** Finds an operation by the text of its document, which need not be parsed and validated again. */
  readonly findRepeated: KnownTexts<RepeatedOperation>['find'];
}

/** An operation met before: how often, and the function made for it once that paid. */
interface Known {
  runs: number;
  repeated?: RepeatedOperation | undefined;
}

/** Compiling costs some hundred runs of what it saves, and most documents of strangers come once. */
const runsBeforeCompiling = 20;

/**
 * Runs operations, those that come again and again by functions made for them: GraphQL's own interpreter looks up every
 * field of every row. What it has to say of wrong variables it says itself, in its own words.
 */
export function createExecutor(schema: GraphQLSchema, worthCompiling = runsBeforeCompiling): Executor {
  const documents = new WeakMap<DocumentNode, Map<string | undefined, Known>>();
  const texts = createKnownTexts<RepeatedOperation>();

  const knownOf = ({ document, operationName }: Operation): Known => {
    const operations = documents.get(document) ?? new Map<string | undefined, Known>();
    const known = operations.get(operationName) ?? { runs: 0 };
    documents.set(document, operations.set(operationName, known));
    return known;
  };

  const repeatedFor = (operation: Operation): RepeatedOperation | undefined => {
    const known = knownOf(operation);
    known.runs += 1;
    if (known.runs === worthCompiling) known.repeated = compile(schema, operation);
    if (known.repeated && operation.text !== undefined) {
      texts.keep(operation.text, operation.operationName, known.repeated);
    }
    return known.repeated;
  };

  return {
    async execute(operation) {
      const result = await repeatedFor(operation)?.run(operation.context, operation.variables);
      return result ?? interpret(schema, operation);
    },
    findRepeated: texts.find,
  };
}

function compile(schema: GraphQLSchema, { document, operationName }: Operation): RepeatedOperation | undefined {
  const definition = getOperationAST(document, operationName);
  if (!definition || definition.operation === OperationTypeNode.SUBSCRIPTION) return undefined;
  const made = compileQuery(schema, document, operationName);
  if (!isCompiledQuery(made)) return undefined;
  return { definition, run: (context, variables) => runCompiled(made, context, variables) };
}

async function runCompiled({ query }: CompiledQuery, context: GraphContext, variables: Variables) {
  const result = await query({}, context, variables);
  // Without data nothing was run: the variables were refused.
  if (result.data === undefined) return undefined;
  return result.errors ? { ...result, errors: result.errors.map(whole) } : result;
}

const interpret = (schema: GraphQLSchema, { document, operationName, variables, context }: Operation) =>
  execute({ schema, document, operationName, variableValues: variables, contextValue: context });

/**
 * An error with all that GraphQL's own have: a compiled function's are made by hand, without extensions, and those it finds
 * itself, such as a null where none may be, without the cause that tells them from the client's.
 */
const whole = ({ message, path, originalError = new Error(message), locations }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path, originalError }), { locations });
