const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What a network address is counted under: an IPv4 address itself, an IPv6 address by its first 64 bits, for that many
 * are one household's to choose from.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [, inside] = mapped.exec(address) ?? [];
  if (inside !== undefined) return inside;
  const [head = '', tail] = address.split('%', 1).join('').toLowerCase().split('::');
  const groups = groupsOf(head);
  if (tail !== undefined) {
    const rest = groupsOf(tail);
    while (groups.length + rest.length < 8) groups.push('0');
    groups.push(...rest);
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}

const groupsOf = (text: string): string[] =>
  text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
