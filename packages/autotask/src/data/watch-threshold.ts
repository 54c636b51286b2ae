import { databaseOf } from '../traffic/slot.js';
import type { Traffic } from '../traffic/traffic.js';
import type { AutotaskAccount } from './account.js';
import type { Homes } from './home.js';
import { thresholdAnswer } from './metadata.js';
import type { Answered, Call, Sender } from './sender.js';

/** The call that tells how many of the hour's calls are used. */
export const thresholdCall: Call = {
  method: 'GET',
  url: (base) => `${base}/ThresholdInformation`,
  object: 'ThresholdInformation',
  isWrite: false,
  isUrgent: true, // it is how we learn that calls may go out again
};

/**
 * Sends as before, and now and then asks the vendor, beside the call and without holding it up, how many calls are used:
 * other integrations of the customer use the same hour. A call that was held back asks too, whether it must be so.
 */
export const watchThreshold = (send: Sender, homes: Homes, traffic: Traffic): Sender => {
  const note = (account: AutotaskAccount, { answer }: Answered): void => {
    const zone = homes.findKnown(account);
    const read = thresholdAnswer.safeParse(answer.json);
    if (zone !== undefined && read.success) traffic.noteThreshold(databaseOf(zone), read.data);
  };

  const readIfDue = async (account: AutotaskAccount): Promise<void> => {
    const zone = homes.findKnown(account);
    if (zone === undefined || !traffic.claimReading(databaseOf(zone))) return;
    note(account, await send(account, thresholdCall));
  };

  return async (account, call, options) => {
    try {
      const answered = await send(account, call, options);
      if (call.object === thresholdCall.object) note(account, answered);
      return answered;
    } finally {
      readIfDue(account).catch(() => undefined); // nobody waits for it, and the next call asks again
    }
  };
};
