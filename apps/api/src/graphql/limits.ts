import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import { pageSizes } from '../instances/list-instances.js';
import { measureOperation } from './operation-size.js';

/** What one operation may ask for. Documented in docs/api.md; the console's largest stays far below each. */
export const operationLimits = { tokens: 4_000, depth: 15, aliases: 60, cost: 25_000 } as const;

const openSizes = `, and write their sizes into the document: one given by a variable counts as ${pageSizes.most}, whatever its value`;

/** Refuses operations that are too deep, too costly or too many in one, before anything is run, and says by how much. */
export const withinLimits = (context: ValidationContext): ASTVisitor => {
  const measuring = { context, fragments: new Map() };
  return {
    OperationDefinition(operation) {
      const size = measureOperation(measuring, operation);
      const { depth, aliases, cost } = operationLimits;
      if (size.depth > depth) report('OPERATION_TOO_DEEP', `is ${size.depth} levels deep; ${depth} are allowed`);
      if (size.aliases > aliases) report('TOO_MANY_ALIASES', `has ${size.aliases} aliases; ${aliases} are allowed`);
      if (size.cost > cost) {
        const most = `may give up to ${size.cost} objects; ${cost} are allowed`;
        report('OPERATION_TOO_COSTLY', `${most}. Ask for smaller pages${size.hasOpenSize ? openSizes : ''}`);
      }

      function report(code: string, problem: string): void {
        const error = new GraphQLError(`The operation ${problem}.`, { nodes: operation, extensions: { limit: code } });
        context.reportError(error);
      }
    },
  };
};
