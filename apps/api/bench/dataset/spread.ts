/** How the instances of a made-up installation are spread. */
export interface Spread {
  readonly instances: number;
  readonly organizations: number;
}

/** Organisations of exactly so many instances, for comparing installations of any size by the same questions. */
const ordinary = 100;

/** One organisation may have a tenth of all. */
const greatest = 100_000;

/**
 * Which organisation each instance belongs to, by its place in time: the first has a tenth of all, a tenth of the others has
 * `ordinary` instances each, and the rest have from few to many. Instances of one organisation lie apart, as in life.
 */
export function spreadOver({ instances, organizations }: Spread, random: () => number): Uint32Array {
  const owners = new Uint32Array(instances);
  let at = 0;
  const give = (organization: number, count: number) => {
    for (const end = Math.min(instances, at + count); at < end; at++) owners[at] = organization;
  };
  if (organizations > 20) give(0, Math.min(greatest, Math.floor(instances / 10)));
  const from = organizations > 20 ? 1 : 0;
  const ordinaries = organizations > 20 ? Math.ceil(organizations / 10) : organizations;
  for (let organization = from; organization < from + ordinaries; organization++) give(organization, ordinary);
  const others = organizations - from - ordinaries;
  const share = others > 0 ? (2 * (instances - at)) / others : 0;
  for (let organization = from + ordinaries; at < instances; organization++) {
    give(organization < organizations ? organization : organizations - 1, Math.max(1, Math.round(random() * share)));
  }
  for (let place = instances - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [owners[place], owners[other]] = [owners[other] ?? 0, owners[place] ?? 0];
  }
  return owners;
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
