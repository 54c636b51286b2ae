/** What `npm start -- --help` answers. */
export const startHelp = `Starts Isotope: its console, its GraphQL and REST API, and a sandbox that plays Autotask.

  npm start              install and build what is stale, then start; Ctrl-C ends it
  npm start -- --help    this text

The environment decides the rest:

  ISOTOPE_DATA_DIR                   database, key ring, credentials, logs (default .isotope)
  ISOTOPE_WEB_PORT                   port of the console (default 3000)
  ISOTOPE_API_PORT                   port of GraphQL and REST (default 4000)
  ISOTOPE_SANDBOX_PORT               port of the sandbox (default 4010)
  ISOTOPE_HOST                       address to listen on (default 127.0.0.1); another than loopback needs
                                     HTTPS in front of the console, and ISOTOPE_PUBLIC_URL
  ISOTOPE_PUBLIC_URL                 the console's address as people open it
  ISOTOPE_PUBLIC_API_URL             the API's address as others call it, for snippets (default: ISOTOPE_API_URL)
  ISOTOPE_API_URL                    where the console finds the API (default: where it listens)
  ISOTOPE_SANDBOX                    on (default) or off
  ISOTOPE_SANDBOX_COMPANIES          companies the sandbox makes up beyond its forty (default 0)
  ISOTOPE_USER_SECRET                bootstrap credentials; made and kept in the data directory
  ISOTOPE_ORGANIZATION_SECRET        when absent
  ISOTOPE_MASTER_KEY                 base64, 32 bytes; several, comma-separated, newest first
  ISOTOPE_AUTOTASK_INTEGRATION_CODE  your Autotask tracking identifier
  DATABASE_URL                       postgres://…; SQLite in the data directory when absent
  ISOTOPE_UPSTREAM_URL               provision at a Cloud Elements-compatible platform, with
                                     ISOTOPE_UPSTREAM_USER_SECRET and ISOTOPE_UPSTREAM_ORGANIZATION_SECRET
`;
