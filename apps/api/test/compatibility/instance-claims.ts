import { type Claims, different, notServed, served } from './claim.js';

const list = '`GET /instances`';
const put = '`PUT /instances/{id}`';
const patch = '`PATCH /instances/{id}`';
const remove = '`DELETE /instances/{id}`';
const entries = '`GET /instances/{id}/configuration`';
const entry = '`PATCH /instances/{id}/configuration/{configId}`';
const ofElement = '`/elements/{keyOrId}/instances`';

/** What can be done with instances that are there. */
export const instanceClaims = {
  'list.rows': served(list, 'An array of instances as a create answers them.'),
  'list.empty': served(list, 'An empty list is a 404 that says `No instances found`.'),
  'list.filters': served(list, '`tags[]` (repeatable) and `searchText`, all conditions together.'),
  'list.hydrate': served(
    list,
    '`hydrate=false` gives light rows with `id`, `token`, `name`, the element’s key and id.',
  ),
  'list.pages': served(
    list,
    '`pageSize` and `nextPage`; the next page is named by `Elements-Next-Page-Token`.',
    'The same; 50 rows unless said, at most 200, newest first.',
  ),
  'list.withToken': served(list, 'Stays the list of all, also with an element token in the header.'),
  'list.ofElement': served(
    `\`GET\` ${ofElement}`,
    'The instances of one element, by its key or id; rows have `createdDate`.',
  ),
  'list.ofAccount': served('`GET /accounts/instances`', 'The instances of the caller’s account.'),
  'list.ofOtherAccount': notServed(
    '`GET /accounts/{id}/instances`',
    'The instances of another account of the organisation.',
    '404: there are no sub-accounts.',
  ),
  count: served(
    '`GET /instances/count`',
    '`totalInstances` and `elementInstances`, whose form was not documented.',
    'The second is an array of `{element, count}`.',
  ),
  get: served('`GET /instances/{id}`', 'The instance with its configuration, secrets masked.'),
  'get.unknown': served('`/instances/{id}`', 'An id that is not there, or is no number: 404, for every verb.'),
  'get.ofElement': served(
    `\`GET, PUT, DELETE\` ${ofElement}\`/{id}\``,
    'The same as without the element; an instance of another element is not there.',
    'The same, and `PATCH` too.',
  ),
  'put.partial': served(put, '`{name, tags}` alone is enough; what is left out stays.'),
  'put.whole': served(put, 'A whole answer sent back changes nothing; masked secrets stay.'),
  'put.tagsCleared': served(put, '`tags: []` removes all tags.'),
  'put.reAuthenticate': served(put, '`?reAuthenticate=true` asks the provider.'),
  'put.tokenStays': served(put, 'The token stays the same.'),
  'patch.subset': served(patch, 'Any part of an instance, its id included.'),
  'patch.disabled': different(
    patch,
    'Whether `disabled` is read is not documented.',
    '`true` switches it off. `false` does not switch it on, and the answer says so.',
  ),
  'patch.tagsReplace': served(patch, 'Tags replace those that were there.'),
  'patch.configurationMerges': served(patch, 'The configuration is merged key by key.'),
  'patch.htmlStripped': served(patch, 'HTML tags are removed from the name.'),
  'patch.checked': served(
    patch,
    'Whether new credentials are checked is not documented.',
    'They are, before they take the place of the old ones; a refusal changes nothing.',
  ),
  'patch.element': notServed(
    patch,
    '`element: {id}` moves the instance to a clone of its element.',
    '400 that says so.',
  ),
  'concurrency.etag': different(
    '`If-Match`',
    'Not there: the last change won.',
    'Optional. Answers carry an `ETag`; a change of another version is refused with 409 that names both.',
  ),
  delete: served(
    remove,
    '200; the instance is gone from every list.',
    'The same; it can be brought back for 30 days by GraphQL.',
  ),
  'delete.token': served(remove, 'Its token is answered 401 from then on.'),
  'entries.list': served(
    entries,
    'Every entry with `id`, `key`, `name`, `propertyValue`, `type`, `required`; secrets masked.',
  ),
  'entries.get': served(`${entries}\`/{configId}\``, 'One entry by its id.', 'The same, and by its key too.'),
  'entries.patch': served(entry, '`{propertyValue}` or a whole entry; answers with the new value.'),
  'entries.masked': served(entry, 'A masked value leaves the secret alone.'),
  'enabled.delete': served('`DELETE /instances/{id}/enabled`', 'Disables the instance.'),
  'enabled.put': served('`PUT /instances/{id}/enabled`', 'Enables it; no body.'),
  'token.change': served('`PUT, PATCH, DELETE /instances`', 'The instance of the element token.'),
  'token.entries': served('`/instances/configuration[/{configId}]`', 'The entries of the token’s instance.'),
  'token.enabled': served('`PUT, DELETE /instances/enabled`', 'Enables and disables the token’s instance.'),
  'token.missing': served('Paths without an id', 'Without an element token: 401.'),
  'token.mixed': served('Paths with an id', 'An element token beside the id does not matter.'),
  'unserved.trace': notServed('`/instances/{id}/trace-logging`, `/traces`', 'Traces calls.', '404 that says so.'),
  docs: served(
    '`GET /instances/{id}/docs`',
    'Swagger 2.0 of the instance; one operation below `/{operationId}`, its models below `/definitions`.',
    'The same: the calls its user has the right to, with the fields of the account.',
  ),
  'unserved.objects': notServed('`/instances/{id}/objects…`', 'Object definitions.', '404 that says so.'),
  'unserved.transformations': notServed('`/instances/{id}/transformations…`', 'Transformations.', '404 that says so.'),
  'unserved.events': notServed('`/instances/{id}/events…`, `/instances/events…`', 'Events.', '404 that says so.'),
} as const satisfies Claims;
