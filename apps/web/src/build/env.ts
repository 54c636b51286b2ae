/** Whether this is `next dev`. It is put in when scripts are built, so that the browser knows it too. */
export const isDevelopment = process.env.NODE_ENV === 'development';
