const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A description as plain text: elements of the old platform carry HTML in theirs, and it is never rendered as such. */
export function plainText(description: string): string {
  return description
    .replace(/<br\s*\/?>|<\/p>/gi, ' ')
    .replace(/<\/?[a-z!][^>]*>/gi, '')
    .replace(/&(\w+);/g, (entity, name: string) => named[name.toLowerCase()] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
