/** The request header in which the proxy tells a page its own path and query; set anew on every request. */
export const pathHeader = 'x-isotope-path';
