/** How a run of the bench was asked for. */
export interface BenchOptions {
  readonly only: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  readonly soakMinutes: number;
  /** How many instances an installation of very many has. */
  readonly instances: number;
  readonly write: boolean;
}

/** What a part found. */
export interface Findings {
  /** Markdown: tables, and what they were measured by. */
  readonly text: string;
  /** Pictures of it, by the names of their files without an ending. */
  readonly charts?: Readonly<Record<string, string>>;
}

/** Something to measure that stands by itself. Its name is its markers in docs/performance.md, too. */
export interface Part {
  readonly name: string;
  /** What it measures, for the help. */
  readonly about: string;
  measure(options: BenchOptions): Promise<Findings>;
}
