import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { migrationsFolder } from './migrate.js';

/** A trigger and the function it calls, in the server's own words, which name everything that tells how they act. */
interface Trigger {
  readonly name: string;
  readonly definition: string;
  /** From its second line on: the first holds the schema. */
  readonly called: string;
}

/** Triggers that run in a session such as ours. */
const runningText = `select tgname as name, pg_get_triggerdef(oid, true) as definition,
    regexp_replace(pg_get_functiondef(tgfoid), '^[^\\n]*\\n', '') as called
  from pg_trigger where not tgisinternal and tgenabled in ('O', 'A')`;

/** The triggers of this release's schema that are not there, are switched off, or do something else by now. */
export async function findMissingTriggers(pool: Pick<pg.Pool, 'query'>): Promise<readonly string[]> {
  const { rows } = await pool.query<Trigger>(runningText);
  const running = new Set(rows.map(toText));
  return triggersOfThisRelease()
    .filter((trigger) => !running.has(toText(trigger)))
    .map(({ name }) => name);
}

const toText = ({ name, definition, called }: Trigger) => JSON.stringify([name, definition, called]);

const functions = /CREATE FUNCTION "(\w+)"\(\) RETURNS trigger LANGUAGE plpgsql AS \$\$(.*?)\$\$;/gs;
const triggers = /CREATE TRIGGER "(\w+)" (\w+) ([\w ]+) ON "(\w+)" (FOR EACH \w+) EXECUTE FUNCTION "(\w+)"\(\);/g;
/** In the order in which the server tells of them. */
const events = ['INSERT', 'DELETE', 'UPDATE', 'TRUNCATE'];

/** All that the migrations make, as the server tells of it. */
function triggersOfThisRelease(): readonly Trigger[] {
  const sources = readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => readFileSync(join(migrationsFolder, file), 'utf8'))
    .join('\n');
  const bodies = new Map([...sources.matchAll(functions)].map(([, name, body]) => [name, body]));
  return [...sources.matchAll(triggers)].map(([, name = '', when, on = '', table, each, called]) => {
    const asked = on.split(' OR ');
    const told = events.filter((event) => asked.includes(event)).join(' OR ');
    return {
      name,
      definition: `CREATE TRIGGER ${name} ${when} ${told} ON ${table} ${each} EXECUTE FUNCTION ${called}()`,
      called: ` RETURNS trigger\n LANGUAGE plpgsql\nAS $function$${bodies.get(called)}$function$\n`,
    };
  });
}
