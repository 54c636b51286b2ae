import { client } from '@/graphql/browser-client';
import { type Failure, failureOf } from '@/graphql/failure';
import { type Sent, sendChange } from '@/features/instances/send-change';
import { type BulkJobItem, BulkJobQuery, BulkJobsQuery, CancelBulkMutation, StartBulkMutation } from './bulk-documents';
import type { DataQuery } from './data-address';

/** Tells the page's parts that a bulk query was begun or ended. */
export const bulkNews = new EventTarget();
const tell = () => bulkNews.dispatchEvent(new Event('change'));

/** Whether nothing more will come of a job. */
export const isAtEnd = ({ status }: BulkJobItem): boolean => status !== 'CREATED' && status !== 'RUNNING';

/** Begins to gather everything a list finds; its order is left out, as all of it comes by id. */
export async function startBulk(instanceId: string, { object, where }: DataQuery): Promise<Sent<BulkJobItem>> {
  const name = /^\w+$/.test(object) ? object : `\`${object}\``;
  const query = `select * from ${name}${where === undefined ? '' : ` where ${where}`}`;
  return jobOf(await sendChange(StartBulkMutation, { input: { instanceId, query } }));
}

/** Ends a job; what it has gathered is dropped. */
export const cancelBulk = async (instanceId: string, number: number): Promise<Sent<BulkJobItem>> =>
  jobOf(await sendChange(CancelBulkMutation, { input: { instanceId, number } }));

function jobOf(sent: Sent<{ readonly job: BulkJobItem }>): Sent<BulkJobItem> {
  tell();
  return sent.trouble ? { trouble: sent.trouble } : { result: sent.result.job };
}

/** The latest jobs of an instance; null when it is not there any more. */
export async function askJobs(id: string): Promise<readonly BulkJobItem[] | Failure | null> {
  const result = await client.query(BulkJobsQuery, { id }, { requestPolicy: 'network-only' });
  return failureOf(result) ?? result.data?.instance?.bulkJobs ?? null;
}

/** A job as it is now; null when it is not there any more. */
export async function askJob(id: string, number: number): Promise<BulkJobItem | Failure | null> {
  const result = await client.query(BulkJobQuery, { id, number }, { requestPolicy: 'network-only' });
  return failureOf(result) ?? result.data?.instance?.bulkJob ?? null;
}

/** Where the browser gets what a job has gathered, as a table. */
export const bulkHref = (instance: number, { number, object }: BulkJobItem): string =>
  `/api/bulk/${instance}/${number}/${encodeURIComponent(object)}`;
