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
  /** Markdown: tables, charts, and what they were measured by. */
  readonly text: string;
}

/** Something to measure that stands by itself. Its name is its markers in docs/performance.md, too. */
export interface Part {
  readonly name: string;
  /** What it measures, for the help. */
  readonly about: string;
  measure(options: BenchOptions): Promise<Findings>;
}
