import { type Claims, different, served } from './claim.js';

const list = '`GET /{resource}`';
const where = '`where`';

/** Calls with an element token, to the data of its instance: the CRM hub on Autotask. */
export const hubClaims = {
  'hub.path': served('`/hubs/{hub}/…`', 'Which hub the path names does not matter, nor whether it names one.'),
  'hub.resources': served(
    '`/accounts`, `/contacts`, `/opportunities`, `/tasks`, `/customers`, `/users`',
    'Autotask’s objects by the names SOAP had for their fields.',
    'The same on today’s REST API, and `/leads` beside them.',
  ),
  'hub.vendorObjects': served('`/{objectName}`', 'The vendor’s own objects, such as `/Resource`.'),
  'hub.children': served('`GET /{objectName}/{objectId}/{childObjectName}`', 'What belongs to a record.'),
  'hub.get': served('`GET /{resource}/{id}`', 'One record, its `id` added to it; 404 when there is none.'),
  'hub.dates': served(
    'Dates',
    'Dates with a time and an offset.',
    'The same, always in UTC: `2016-12-02T07:00:00+0000`.',
  ),
  'hub.customFields': served('User-defined fields', 'Carried as `userDefinedFields.userDefinedField[]`.'),
  'hub.nulls': served('`filter.response.nulls`', 'Decides at once whether answers hold empty fields.'),
  'hub.empty': served(list, 'A list without a match is 200 and `[]`.'),
  'hub.where': served(
    where,
    'CEQL: `AND OR = != < > <= >= LIKE IN IS NULL`, parentheses, values quoted or not, keywords in any case.',
    'The same, and `NOT IN`; what is wrong is named with its place in the text.',
  ),
  'hub.where.malformed': served(where, 'Malformed: 400.'),
  'hub.fields': served('`fields`', 'Only these fields.'),
  'hub.defaultFields': served(
    '`default.select.fields.map`',
    'The fields of lists and bulk downloads where none are asked for: by object, a text with commas or a list.',
    'The same; what is neither is refused when it is saved.',
  ),
  'hub.orderBy': different(
    '`orderBy`',
    'Any order.',
    'By id however long the list is, by any field where at most 2,000 rows match.',
  ),
  'hub.pages': served(
    '`page`, `pageSize`, `nextPage`',
    'Two pages of n are one of 2n, by number or by the header `Elements-Next-Page-Token`.',
    'The same; 200 rows unless said, at most 500. By number within the first 10,000 rows.',
  ),
  'hub.total': served('`returnTotalCount`', 'The total in `Elements-Total-Count`.'),
  'hub.instanceHeader': served('`Elements-Element-Instance-Id`', 'Every hub call names its instance.'),
  'hub.disabled': served('A disabled instance', '403, yet `/objects` answers.'),
  'hub.objects': served('`GET /objects`', 'The names of objects; with `Elements-Version: Helium` what each is.'),
  'hub.metadata': served(
    '`GET /objects/{objectName}/metadata`',
    'Fields with `custom`; `customFieldsOnly` leaves the others out.',
    'The same, picklists with their labels.',
  ),
  'hub.ping': served('`GET /ping`', 'Asks the provider.'),
  'hub.bulk': served(
    '`POST /bulk/query`, `GET /bulk/{id}/status`, `GET /bulk/{id}/{object}`',
    '`{id, status: "CREATED"}`; `COMPLETED` with `recordsCount`; JSON or CSV by `Accept`.',
    'The same; `PUT /bulk/{id}/cancel` ends a job, and a day later it is removed.',
  ),
  'hub.bulk.form': served('`q`', '`select * from contacts where …`; malformed: 400.'),
  'hub.delete': served('`DELETE /{resource}/{id}`', 'Autotask CRM has none: 405.'),
  'hub.otherElements': different(
    'Help Desk and Finance',
    'Have hubs of their own.',
    '404 that says so: the CRM hub alone is served.',
  ),
} as const satisfies Claims;
