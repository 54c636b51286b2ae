import { Gauge, type Registry } from 'prom-client';

/** What is asked when somebody reads, by its name and what it tells. */
const gauges = {
  isotope_commands_waiting: 'Commands handed to the writer and not written yet.',
  isotope_audit_unsealed_seconds:
    'How long ago all that was written to the audit was last sealed; more than a few seconds when that fails.',
  isotope_requests_in_work: 'Requests that are being answered, streams left out.',
  isotope_streams_open: 'Subscriptions that are being followed.',
  isotope_bulk_jobs_running: 'Bulk jobs that are gathering.',
  isotope_bulk_jobs_waiting: 'Bulk jobs that wait for their turn, or for their provider.',
  isotope_provider_calls_in_flight: 'Calls to providers that have no answer yet.',
  isotope_provider_calls_waiting: 'Calls that wait for their turn at a provider.',
  isotope_provider_databases: 'Customer databases at providers that were called in the last hour.',
  isotope_provider_budget_used_ratio:
    'The largest share of a customer database’s hourly calls that is used, from 0 to 1.',
} as const;

/** What takes a while to find out, likewise. */
const measures = {
  isotope_database_bytes: 'Size of the database, its write-ahead log left out.',
  isotope_database_wal_bytes: 'Size of the write-ahead log, where the database has one of its own.',
} as const;

type GaugeName = keyof typeof gauges;
type MeasureName = keyof typeof measures;

/** Values asked for when they are read. */
export interface Gauges {
  /** Says whom to ask; asked anew by whoever watches last. */
  watch(name: GaugeName, ask: () => number): void;
  /** The same for what is waited for; NaN while it is not to be had. */
  measure(name: MeasureName, ask: () => Promise<number>): void;
  /** Undefined where nobody watches. */
  read(name: GaugeName): number | undefined;
}

/** Gauges in a registry; those nobody watches are not there. */
export function createGauges(register: Registry): Gauges {
  const asks = new Map<GaugeName, () => number>();
  return {
    watch(name, ask) {
      if (!asks.has(name)) {
        new Gauge({
          name,
          help: gauges[name],
          registers: [register],
          collect() {
            this.set(asks.get(name)?.() ?? 0);
          },
        });
      }
      asks.set(name, ask);
    },
    measure(name, ask) {
      new Gauge({
        name,
        help: measures[name],
        registers: [register],
        async collect() {
          this.set(await ask().catch(() => NaN));
        },
      });
    },
    read: (name) => asks.get(name)?.(),
  };
}
