declare module 'swagger-ui-dist/swagger-ui-bundle.js' {
  /** Draws the interactive description; the package itself brings no types. */
  export default function SwaggerUi(options: Readonly<Record<string, unknown>>): void;
}
declare module '*.css';
