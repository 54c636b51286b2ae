import type { Refusal } from './refusal';
import type { Place } from './place';

/** Refuses what did not come from the console's own pages; undefined lets the request in. */
export function findTrespass(request: Request, place: Place | undefined): Refusal | undefined {
  if (place === undefined) return noPlace;
  const site = request.headers.get('sec-fetch-site');
  const isOwn = request.headers.get('origin') === place.origin && (site === null || site === 'same-origin');
  return isOwn ? undefined : foreign(place);
}

/** The same for what is only read, which a browser asks for without naming the page's origin. */
export function findForeignReader(request: Request, place: Place | undefined): Refusal | undefined {
  if (place === undefined) return noPlace;
  const site = request.headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none' ? undefined : foreign(place);
}

/** Refuses a body that is not declared as JSON: the types a foreign form can send are never JSON. */
export function findWrongType(request: Request): Refusal | undefined {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json' ? undefined : notJson;
}

const foreign = ({ origin }: Place): Refusal => ({
  status: 403,
  code: 'FOREIGN_ORIGIN',
  message: `This door answers only the console’s own pages, at ${origin}.`,
});

const noPlace: Refusal = {
  status: 403,
  code: 'INSECURE_PLACE',
  message:
    'Sessions are given out only over HTTPS. Put HTTPS in front of the console and set ISOTOPE_PUBLIC_URL to its ' +
    'address, or use the console on the machine it runs on.',
};

const notJson: Refusal = {
  status: 415,
  code: 'UNSUPPORTED_MEDIA_TYPE',
  message: 'Send the body as application/json.',
};
