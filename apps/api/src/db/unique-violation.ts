/**
 * Whether a write failed because what it wrote is somebody's already. Drizzle wraps the driver's error, whose code names
 * the constraint in each dialect's own way.
 */
export function isUniqueViolation(error: unknown): boolean {
  const codes = [error, (error as Error).cause].map((one) => (one as { code?: unknown } | undefined)?.code);
  return codes.some((code) => code === 'SQLITE_CONSTRAINT_UNIQUE' || code === '23505');
}
