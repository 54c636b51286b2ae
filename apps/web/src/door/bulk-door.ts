import { fileDoor } from './file-door';
import type { DoorEnv } from './graphql-door';
import type { Refusal } from './refusal';

/** Which bulk job of which instance, as the address has it. */
export interface BulkParts {
  readonly instance: string;
  readonly job: string;
  readonly object: string;
}

/** Refusals of ours, which are the same without labels; those of a disabled instance are not. */
const ours: readonly number[] = [401, 404];

/** Whether the labels cannot be had: what was gathered is there all the same. */
const lacksLabels = (answer: Response | Refusal): boolean =>
  answer instanceof Response && !answer.ok && !ours.includes(answer.status);

/**
 * The door to what a bulk job has gathered, as a table for a spreadsheet. While the provider cannot be asked for the labels
 * the table comes without, and its name says so.
 */
export const bulkDoor = (env: DoorEnv) =>
  fileDoor(env, async (ask, _request, { params }: { readonly params: Promise<BulkParts> }) => {
    const { instance, job, object } = await params;
    const parts = [instance, 'bulk', job, object].map((part) => encodeURIComponent(decodeURIComponent(part)));
    const askFor = (query: string) => ask(`/elements/api-v2/instances/${parts.join('/')}?${query}`, 'text/csv');
    const whole = await askFor('spreadsheet=true');
    return lacksLabels(whole) ? askFor('spreadsheet=true&labels=false') : whole;
  });
