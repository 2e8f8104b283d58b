import type { Sign } from './sign.ts';

const page = (product: string, more: Omit<Sign, 'product' | 'side' | 'kind'>): Sign => ({
  product,
  side: 'either',
  kind: 'page',
  ...more,
});

/** Web servers and proxies that stand on both sides; their own default pages. */
export const eitherSigns: readonly Sign[] = [
  page('nginx', {
    body: /<center>(?:nginx|openresty|tengine)[^<]*<\/center>/i,
    source: 'github.com/nginx/nginx, ngx_http_special_response.c',
  }),
  page('Apache', {
    body: /<!doctype html public "-\/\/ietf\/\/dtd html 2\.0\/\/en">|<address>apache\b[^<]*<\/address>/i,
    source: 'github.com/apache/httpd, modules/http/http_protocol.c',
  }),
  page('IIS', {
    body: /<title>(?:iis [\d.]+ detailed error|\d{3} - [^<]+)<\/title>[^]{0,3000}(?:microsoft-iis|internet information services|server error<\/h1>)|<h2>(?:not found|bad request|service unavailable)<\/h2>\s*<hr><p>http error/i,
    source: 'learn.microsoft.com, HTTP Errors in IIS; http.sys error pages',
  }),
  page('HAProxy', {
    body: /request forbidden by administrative rules\.|no server is available to handle this request\.|your browser sent an invalid request\.\s*<\/body>/i,
    source: 'github.com/haproxy/haproxy, examples/errorfiles',
  }),
  page('Varnish', {
    body: /guru meditation/i,
    source: 'varnish-cache.org, vcl_backend_error and vcl_synth',
  }),
  page('Apache Traffic Server', {
    body: /you are not allowed to access the document at location|traffic ?server/i,
    source: 'docs.trafficserver.apache.org, Customizing error messages',
  }),
  page('Citrix NetScaler', {
    headers: { via: /\bns-cache-/i },
    source: 'docs.netscaler.com, Integrated caching',
  }),
];
