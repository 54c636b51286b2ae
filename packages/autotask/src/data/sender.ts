import { readSignIn, signInHeaders } from '../credentials.js';
import { startDeadline, type Deadline } from '../deadline.js';
import { AutotaskError } from '../errors.js';
import { isSuccess, readRejection } from '../refusal.js';
import type { Answer, OutgoingRequest, Transport } from '../request.js';
import { slotOf } from '../traffic/slot.js';
import type { Thread, Traffic } from '../traffic/traffic.js';
import type { Zone } from '../zone.js';
import type { AutotaskAccount, CallOptions } from './account.js';
import type { Homes } from './home.js';
import { emptyAnswer, mayHaveMoved, MovedError, wasRefusedNow } from './moved.js';
import { outcomeUnknown } from './outcome.js';
import { createRetry } from './retry.js';
import type { SignIns } from './sign-ins.js';
import { readThrottle } from './throttle.js';
import { tooLate, within } from './wait-for.js';

/** One call below a zone's `V1.0/`. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Made from the zone's base, `https://…/ATServicesRest/V1.0`, as a call may find itself in another zone. */
  readonly url: (base: string) => string;
  readonly body?: string;
  /** The object whose threads the call uses. */
  readonly object: string;
  readonly isWrite: boolean;
  /** Goes out whatever the hour's budget says. */
  readonly isUrgent?: boolean;
  /** Whether an answer is one to read; success unless given. */
  readonly isWanted?: (answer: Answer) => boolean;
};

/** What came back, and from where. */
export type Answered = { readonly answer: Answer; readonly url: string };

/** Sends calls: finds the zone, keeps to the limits, tries again where that is safe. */
export type Sender = (account: AutotaskAccount, call: Call, options?: CallOptions) => Promise<Answered>;

/** What all calls share. */
export type SenderOptions = {
  readonly transport: Transport;
  readonly homes: Homes;
  readonly signIns: SignIns;
  readonly traffic: Traffic;
  readonly deadlineMs: number;
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly random: () => number;
};

const maxBytes = 33_554_432;

/** Makes the sender of a process. */
export const createSender = (options: SenderOptions): Sender => {
  const retry = createRetry(options);

  const read = (account: AutotaskAccount, call: Call, answer: Answer, thread: Thread): Answer => {
    thread.noteAnswered();
    if ((call.isWanted ?? isSuccess)(answer)) return answer;
    const secrets = [account.secret, account.integrationCode];
    const refusal = readRejection(answer, { secrets, now: options.now() });
    if (refusal.code === 'PROVIDER_THROTTLED') thread.noteThrottled(readThrottle(answer, options.now()));
    throw refusal;
  };

  const send = async (account: AutotaskAccount, zone: Zone, call: Call, deadline: Deadline, thread: Thread) => {
    const url = call.url(`${zone.url}V1.0`);
    try {
      const answer = await options.transport.send(requestOf(account, call, url), deadline);
      if (isSuccess(answer) && answer.text === '') throw emptyAnswer(url);
      return { answer: read(account, call, answer, thread), url };
    } catch (error) {
      if (deadline.signal.aborted) thread.keep();
      throw call.isWrite ? outcomeUnknown(error) : error;
    }
  };

  /** What a failure means: that the account lives elsewhere now, that its secret is wrong, or what it says. */
  const judge = async (account: AutotaskAccount, zone: Zone, deadline: Deadline, error: unknown): Promise<unknown> => {
    if (!mayHaveMoved(error)) return error;
    const moved = await within(deadline, options.homes.findMoved(account, zone)).catch(() => undefined);
    if (moved !== undefined) return new MovedError(moved);
    if (wasRefusedNow(error)) await options.signIns.noteRefused(account, error);
    return error;
  };

  // The thread is given back only when it is known what a refusal means, so that no other call runs into the same.
  const sendAt = (account: AutotaskAccount, zone: Zone, call: Call, deadline: Deadline, isBulk: boolean) =>
    options.traffic.run(
      slotOf(account, zone, { object: call.object, isBulk, isUrgent: call.isUrgent }),
      deadline,
      async (thread) => {
        options.signIns.check(account); // it may have been refused while this call waited
        const turn = startDeadline(options.timeoutMs, deadline.signal);
        try {
          return await send(account, zone, call, turn, thread).finally(turn.dispose);
        } catch (error) {
          throw await judge(account, zone, deadline, error);
        }
      },
    );

  const sendHome = async (account: AutotaskAccount, call: Call, deadline: Deadline, isBulk: boolean) => {
    const zone = await within(deadline, options.homes.find(account));
    return options.signIns.run(account, deadline.signal, () =>
      sendAt(account, zone, call, deadline, isBulk).catch((error: unknown) => {
        if (!(error instanceof MovedError)) throw error;
        return sendAt(account, error.zone, call, deadline, isBulk);
      }),
    );
  };

  return async (account, call, { signal, deadlineMs = options.deadlineMs, isBulk = false } = {}) => {
    signal?.throwIfAborted();
    readSignIn(account);
    options.signIns.check(account);
    const deadline = startDeadline(deadlineMs, signal);
    try {
      return await retry(call, deadline, () => sendHome(account, call, deadline, isBulk));
    } catch (error) {
      throw deadline.isOver() && !(error instanceof AutotaskError) ? tooLate(deadlineMs) : error;
    } finally {
      deadline.dispose();
    }
  };
};

const requestOf = (account: AutotaskAccount, { method, body }: Call, url: string): OutgoingRequest => ({
  url,
  method,
  maxBytes,
  headers: {
    ...signInHeaders(account),
    Accept: 'application/json',
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  },
  ...(body !== undefined && { body }),
});
