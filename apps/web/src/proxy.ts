import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from './door/content-security-policy';
import { env } from './env';
import { pathHeader } from './lib/path-header';

/** Gives every page its content security policy with a fresh nonce, and tells pages the path they were asked by. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, env.isDevelopment);
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: '/((?!api/|_next/static|_next/image|icon.svg|favicon.ico).*)' };
