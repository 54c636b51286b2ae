import { z } from 'zod';
import { createSandbox } from './sandbox.js';

const environment = z.object({
  ISOTOPE_SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  ISOTOPE_SANDBOX_COMPANIES: z.coerce.number().int().min(0).max(10_000_000).default(0),
  ISOTOPE_HOST: z.string().min(1).default('127.0.0.1'),
});

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const readEnvironment = (): z.infer<typeof environment> => {
  const read = environment.safeParse(process.env);
  if (read.success) return read.data;
  return fail(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
};

const explain = (error: NodeJS.ErrnoException, port: number): string =>
  error.code === 'EADDRINUSE'
    ? `Port ${port} is taken; set ISOTOPE_SANDBOX_PORT to a free one.`
    : `The sandbox cannot listen: ${error.message}`;

const { ISOTOPE_SANDBOX_PORT: port, ISOTOPE_HOST: host, ISOTOPE_SANDBOX_COMPANIES: moreCompanies } = readEnvironment();
const sandbox = createSandbox({ moreCompanies });
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void sandbox.close().finally(() => process.exit(0)));

const { url } = await sandbox
  .listen({ port, host })
  .catch((error: NodeJS.ErrnoException) => fail(explain(error, port)));
console.log(`Autotask sandbox ready at ${url}`);
