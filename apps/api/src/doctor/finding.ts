/** How bad something is: `WARNING` works for now, `BROKEN` does not work or is not safe as it is. */
export type Level = 'FINE' | 'WARNING' | 'BROKEN';

/** What was looked at and how it stands; never holds a secret. */
export interface Finding {
  readonly subject: string;
  readonly level: Level;
  /** What is so. */
  readonly message: string;
  /** Why it matters; absent where all is well. */
  readonly why?: string;
  /** What to do about it; absent where all is well. */
  readonly remedy?: string;
}

/** What is wrong, why it matters, and what to do. */
export type Fault = readonly [message: string, why: string, remedy: string];

export const fine = (subject: string, message: string): Finding => ({ subject, level: 'FINE', message });

export const warning = (subject: string, ...[message, why, remedy]: Fault): Finding => ({
  subject,
  level: 'WARNING',
  message,
  why,
  remedy,
});

export const broken = (subject: string, ...[message, why, remedy]: Fault): Finding => ({
  subject,
  level: 'BROKEN',
  message,
  why,
  remedy,
});

/** The worst of them. */
export const worstOf = (findings: readonly Finding[]): Level =>
  (['BROKEN', 'WARNING'] as const).find((level) => findings.some((finding) => finding.level === level)) ?? 'FINE';
