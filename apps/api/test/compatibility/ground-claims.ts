import { type Claims, different, served } from './claim.js';

const header = '`Authorization`';
const errors = 'Errors';

/** What holds for every path: addresses, credentials, errors, headers. */
export const groundClaims = {
  'ground.success': served('Every verb', 'Success is 200 with a JSON body, for POST and DELETE too.'),
  'ground.slashes': served('Every path', 'Trailing and doubled slashes, as published clients send them.'),
  'ground.literals': served(
    '`/instances/…`',
    'Literal parts (`count`, `configuration`, `enabled`, `docs`, …) win over ids.',
  ),
  'ground.unknownFields': served('Every body', 'Fields nobody knows are let through unread.'),
  'ground.methods': served(
    'Every path',
    '405 for a verb the path does not have.',
    'The same, naming in `Allow` those it has.',
  ),
  'ground.accept': different(
    'Every path',
    '406 for an `Accept` that is not JSON.',
    'JSON is sent whatever is accepted.',
  ),
  'ground.contentType': served('Every body', '415 for what is not JSON.'),
  'header.order': served(header, '`User`, `Organization` and `Element` in any order.'),
  'header.spacing': served(header, 'Parts are set apart by a comma, with any white space around it.'),
  'header.case': served(header, 'Scheme words and the name of the header in any case.'),
  'header.colon': served(header, '`Element: <token>`, with the colon a published client sends.'),
  'header.opaque': served(header, 'Secrets may begin with `+` and hold `/` and `=`; they are taken to the letter.'),
  'header.userAndElement': served(header, '`User` and `Element` alone are enough.'),
  'header.bearer': served(header, '`Bearer` with the token of `POST /authentication`.'),
  'header.refused': served(
    header,
    'Whatever is wrong with it: 401 and one text, `Invalid Organization or User secret, or invalid Element token provided.`',
  ),
  'authentication.token': served('`POST /authentication`', '`{username, password}` gives `{token}`.'),
  'authentication.secrets': served(
    '`GET /authentication/secrets`',
    '`{userSecret, organizationSecret}` of the caller.',
  ),
  'organizations.me': served('`GET /organizations/me`', 'The caller’s organisation, by which clients try a header.'),
  'errors.body': served(
    errors,
    'JSON with `requestId` (24 hexadecimal characters) and `message`.',
    'The same, and a `code` for programs, `problems` where there are some.',
  ),
  'errors.providerMessage': served(errors, '`providerMessage` holds the words of the provider.'),
  'errors.requestId': served('`Elements-Request-Id`', 'Every answer names its request; errors in the body too.'),
  'cors.exposed': served(
    'CORS',
    'A page of any origin may read exactly seven headers, by `Access-Control-Expose-Headers`.',
  ),
  'cors.preflight': served('CORS', 'A page of any origin may use every verb with `Authorization` and `Content-Type`.'),
  'cors.frames': served('CORS', 'No `X-Frame-Options` on paths of the API.'),
} as const satisfies Claims;
