import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { graphqlCreate, graphqlDetail } from '../jobs.js';
import { load } from '../load.js';
import type { Part } from '../part.js';
import { type Subject, firstInstance, startIsotope, withSubjects } from '../subjects.js';
import { type Row, measure, medianOf, method, ratioOf, row } from '../table.js';

const withoutMetrics = ['--import', new URL('../without-metrics.mjs', import.meta.url).href];
const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** What seeing costs, beside a floor that sees nothing: that api is loaded without its metrics, and its log is silent. */
export const sight: Part = {
  name: 'sight',
  about: 'what metrics, the log and traces cost',
  measure: (options) =>
    withCollector((collector) => {
      const traces = { OTEL_EXPORTER_OTLP_ENDPOINT: collector };
      const silent = { ISOTOPE_LOG_LEVEL: 'silent' };
      const few = { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.01' };
      return withSubjects(
        {
          'Floor: neither metrics nor log nor traces': startIsotope(silent, program, withoutMetrics),
          'Metrics alone': startIsotope(silent),
          'Metrics and the log: as delivered': startIsotope(),
          'As delivered, with `Server-Timing`': startIsotope({ ISOTOPE_SERVER_TIMING: 'on' }),
          'As delivered, with traces of one request in a hundred': startIsotope({ ...traces, ...few }),
          'As delivered, with traces of all': startIsotope(traces),
        },
        async (subjects) => {
          const named = Object.entries(subjects);
          const creates = named.map(([name, subject]) => row(`${name}: create`, subject, graphqlCreate));
          const reads: Row[] = [];
          for (const [name, subject] of named) reads.push(await aRead(name, subject));
          await measure([...creates, ...reads], options);
          return { text: `${toTable(Object.keys(subjects), reads, creates)}\n\n${method(options)}` };
        },
      );
    }),
};

async function aRead(name: string, subject: Subject): Promise<Row> {
  await load(subject, graphqlCreate, 1);
  return row(`${name}: one instance`, subject, graphqlDetail((await firstInstance(subject)).id));
}

/** A collector that takes all it is sent and keeps nothing of it. */
async function withCollector<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function toTable(names: readonly string[], reads: readonly Row[], creates: readonly Row[]): string {
  const cells = (rows: readonly Row[], at: number): readonly string[] => {
    const [floor, own] = [rows[0], rows[at]];
    if (!floor || !own) return [];
    const ratio = ratioOf(own, floor, ({ processorUs }) => processorUs);
    return [medianOf(own, ({ processorUs }) => processorUs).toFixed(0), ratio.toFixed(2)];
  };
  return [
    '| what is seen | one instance: processor µs | of the floor | a create: processor µs | of the floor |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...names.map((name, at) => `| ${[name, ...cells(reads, at), ...cells(creates, at)].join(' | ')} |`),
  ].join('\n');
}
