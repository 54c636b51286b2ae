/**
 * The same function, which gives again what it has made of a thing lately: for what costs more to make than to look up,
 * and is the same whenever it is made. Forgets all when it is full.
 */
export function recalling<Given, Made>(make: (given: Given) => Made, most = 1_000): (given: Given) => Made {
  const made = new Map<Given, Made>();
  return (given) => {
    const known = made.get(given);
    if (known !== undefined) return known;
    const fresh = make(given);
    if (made.size >= most) made.clear();
    made.set(given, fresh);
    return fresh;
  };
}
