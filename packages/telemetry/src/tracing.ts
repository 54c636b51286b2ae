/** What spans tell: words of our own making and numbers, never a value somebody sent. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A span to be begun. */
export interface SpanStart {
  readonly name: string;
  /** `SERVER` where a request comes in, `CLIENT` where one goes out. */
  readonly kind?: 'SERVER' | 'CLIENT';
  readonly attributes?: SpanAttributes;
}

/** A span that has been begun. */
export interface Span {
  readonly traceId: string;
  note(attributes: SpanAttributes): void;
  rename(name: string): void;
  /** Marks it as failed: by the kind of the failure, never its message. */
  fail(error: unknown): void;
  end(): void;
}

/** Tracing that has been started. */
export interface Tracing {
  /** Begins a span below the current one, or below the caller's when its headers name one. */
  begin(start: SpanStart, headers?: Readonly<Record<string, unknown>>): Span;
  /** Runs work with a span as the current one. It is for who began it to end it. */
  within<Answer>(span: Span, work: () => Answer): Answer;
  /** The span whose work this is. */
  current(): Span | undefined;
  /** Sends what is left, for three seconds at the most, and ends; gives the reason where not all of it was sent. */
  stop(): Promise<Error | undefined>;
}
