import { createSandbox } from '@isotope/autotask-sandbox';

/** The bundled Autotask without an hourly limit, for a bench asks more in a minute than a customer in a day. Argument: port. */
const [port = '0'] = process.argv.slice(2);
await createSandbox({ faults: { hourlyLimit: 1_000_000_000 } }).listen({ port: Number(port) });
