import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, askRest } from '../ask.js';
import { ownerSecrets } from '../isotope.js';
import { anInstance, anUncheckedInstance } from '../builders.js';
import type { RunningApi } from '../program.js';
import type { Chance } from './random.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

/** What an instance is like, as far as one client changes it. */
interface State {
  readonly name: string;
  readonly disabled: boolean;
  readonly deleted: boolean;
}

/** An instance this client made, and what it must be like; `maybe` when a change was sent and never answered. */
interface Known {
  readonly id: number;
  readonly token: string;
  state: State;
  maybe: State | undefined;
}

/** No answer at all: the process was ended or the connection cut. */
const unanswered = Symbol('unanswered');

/** Before a client asks again. Without it one spends all its tries within the second for which a disk is full. */
const pauseMs = 30;

/** By when a create has been answered, whatever is wrong meanwhile: no trouble lasts a quarter as long. */
const patienceMs = 30_000;

/** One client of many: makes instances and changes them, and knows of each what was answered. No other touches its own. */
export function createClient(world: World, chance: Chance, tally: Tally, label: string) {
  const instances: Known[] = [];
  const { broken, count } = tally;
  let made = 0;

  const send = async (method: string, path: string, asking: Parameters<typeof askRest>[3] = {}) => {
    const api = await world.api();
    try {
      const answer = await askRest(api, method, path, asking);
      count('answers');
      if (answer.status === 500) broken.push(`${method} ${path} answered 500: ${await logged(api, answer)}`);
      return answer;
    } catch {
      count('requests without an answer');
      await sleep(pauseMs);
      return unanswered;
    }
  };

  /** Sends a create until it is answered, always under the same key: however often, it makes one instance. */
  const create = async () => {
    const name = `${label}-${String((made += 1)).padStart(12 - label.length - 1, '0')}`;
    const isChecked = chance.next() < 0.15;
    const sandboxUrl = `http://127.0.0.1:${world.proxy.port}`;
    const body = (isChecked ? anInstance : anUncheckedInstance)({ sandboxUrl }, { name, tags: [name, 'all'] });
    const giveUpAt = performance.now() + patienceMs;
    for (let tries = 0; performance.now() < giveUpAt; tries += 1) {
      const answer = await send('POST', '/instances', { body, headers: { 'Idempotency-Key': name } });
      if (answer === unanswered) continue;
      if (answer.status === 200) {
        count(tries === 0 ? 'creates answered at once' : 'creates answered to a repeat');
        instances.push({
          id: answer.body.id,
          token: answer.body.token,
          state: { name, disabled: false, deleted: false },
          maybe: undefined,
        });
        return;
      }
      if (isChecked && ![500, 503].includes(answer.status)) return count('creates the provider prevented');
      count('requests refused while the store was in trouble');
      await sleep(pauseMs);
    }
    broken.push(`${name} was not made within ${patienceMs / 1_000} s.`);
  };

  const change = async (known: Known, next: State, method: string, path: string, body?: unknown) => {
    const answer = await send(method, path, body === undefined ? {} : { body });
    if (answer === unanswered) known.maybe = next;
    else if (answer.status < 300) {
      count('changes answered');
      known.state = next;
    } else if (answer.status === 503) count('requests refused while the store was in trouble');
    else if (answer.status !== 500) broken.push(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  };

  /** Reads an instance back: it must be as it was answered, or as a change that got no answer would have made it. */
  const read = async (known: Known) => {
    const answer = await send('GET', `/instances/${known.id}`);
    if (answer === unanswered || answer.status === 503) return;
    const found = stateOf(known, answer);
    const fits = [known.state, known.maybe].find((state) => state && isSame(state, found));
    if (!fits) {
      broken.push(
        `Instance ${known.id} was answered as ${JSON.stringify(known.state)}${known.maybe ? ` or ${JSON.stringify(known.maybe)}` : ''} and is ${JSON.stringify(found)}.`,
      );
    }
    known.state = fits ?? found;
    known.maybe = undefined;
    count('instances read back');
    await useToken(known);
  };

  /** A token works for as long as its instance is there. */
  const useToken = async ({ id, token, state }: Known) => {
    const headers = { Authorization: `User ${ownerSecrets.userSecret}, Element ${token}` };
    const answer = await send('GET', '/elements/autotaskcrm', { as: null, headers });
    if (answer === unanswered || answer.status === 503) return;
    if (answer.status !== (state.deleted ? 401 : 200))
      broken.push(`The token of instance ${id} is answered ${answer.status}.`);
  };

  const touch = async () => {
    const known = instances[chance.between(0, instances.length - 1)];
    if (!known) return create();
    if (known.maybe || known.state.deleted || chance.next() < 0.3) return read(known);
    const { state, id } = known;
    const act = chance.between(1, 10);
    if (act <= 6) {
      const name = `${state.name.slice(0, 12)} ${chance.between(1, 999)}`;
      return change(known, { ...state, name }, 'PATCH', `/instances/${id}`, { name });
    }
    if (act <= 9) {
      return change(
        known,
        { ...state, disabled: !state.disabled },
        state.disabled ? 'PUT' : 'DELETE',
        `/instances/${id}/enabled`,
      );
    }
    return change(known, { ...state, deleted: true }, 'DELETE', `/instances/${id}`);
  };

  return {
    step: () => (chance.next() < 0.4 ? create() : touch()),
    /** Reads everything back, once nothing disturbs any more. */
    async readAll() {
      for (const known of instances) await read(known);
    },
  };
}

/** The log's line of a request that failed. */
async function logged(api: RunningApi, { body, text }: Answer): Promise<string> {
  await sleep(50);
  const { stdout } = api.written();
  return stdout.split('\n').find((line) => line.includes(body?.requestId)) ?? text;
}

const stateOf = (known: Known, { status, body }: Answer): State =>
  status === 404
    ? { ...known.state, ...known.maybe, deleted: true }
    : { name: body.name, disabled: body.disabled, deleted: false };

const isSame = (a: State, b: State): boolean =>
  a.deleted ? b.deleted : !b.deleted && a.name === b.name && a.disabled === b.disabled;
