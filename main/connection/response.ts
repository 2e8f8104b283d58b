import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Evidence, RequestTimes } from '../../shared/domain/check/result.ts';
import { type Body, bodyOf } from './response-body.ts';
import type { Exchange } from './transport.ts';

/** An exchange whose body has been read. */
export interface ServerResponse {
  readonly exchange: Exchange;
  readonly body: Body;
  readonly text: string;
  readonly mediaType: string;
  /** The content coding of a server that compressed although the request forbade it; else null. */
  readonly encoding: string | null;
}

/** Reads a body: unpacks it within the same limit, decodes it, tells JSON from HTML. */
export function readResponse(exchange: Exchange, limit: number): ServerResponse {
  const coding = (exchange.headers['content-encoding'] ?? '').trim().toLowerCase();
  const encoding = coding === '' || coding === 'identity' ? null : coding.slice(0, 40);
  const mediaType = (exchange.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const common = { exchange, mediaType: mediaType ?? '', encoding };
  if (exchange.bodyEnd !== 'whole') {
    const text = encoding === null ? looseText(exchange.body) : '';
    return { ...common, text, body: { kind: exchange.bodyEnd } };
  }
  const unpacked = encoding === null ? exchange.body : unpack(exchange.body, encoding, limit);
  if (typeof unpacked === 'string') {
    const body: Body =
      unpacked === 'too-large' ? { kind: 'too-large' } : { kind: 'text', reason: 'encoding' };
    return { ...common, text: '', body };
  }
  const text = looseText(unpacked);
  return { ...common, text, body: bodyOf(unpacked, text, common.mediaType) };
}

/** The details of a response for the evidence, not masked yet. */
export function responseEvidence(request: string, response: ServerResponse): Evidence {
  const contentType = response.exchange.headers['content-type'];
  return {
    request,
    status: response.exchange.status,
    ...(contentType === undefined ? {} : { contentType: contentType.slice(0, 200) }),
    bodyStart: response.text,
    times: [requestTimes(request, response.exchange)],
  };
}

/** How long the parts of a request took. In: method and path, of which the query is left out. */
export function requestTimes(request: string, exchange: Exchange): RequestTimes {
  const { opening, firstByteMs, ms } = exchange;
  const openingMs = Object.values(opening).reduce((sum, part) => sum + part, 0);
  return {
    request: request.split('?')[0] ?? '',
    ...opening,
    firstByte: tenth(firstByteMs),
    whole: tenth(openingMs + ms),
  };
}

function tenth(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** Takes a byte order mark away, which RFC 8259 §8.1 lets a reader ignore. */
function looseText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** IANA's register of content codings, without `identity`. */
const codings =
  /^(?:aes128gcm|br|x-compress|compress|dcb|dcz|deflate|exi|x-gzip|gzip|pack200-gzip|zstd)$/;

/** Whether a content coding is one, or several: servers name a charset there, or `none`. */
export function isCoding(encoding: string): boolean {
  return encoding.split(',').some((name) => codings.test(name.trim()));
}

/** Whether bytes under a coding that is none are JSON, HTML or XML as they stand. */
function isPlain(bytes: Uint8Array): boolean {
  const text = looseText(bytes);
  return /^\s*[{[<]/.test(text) && !text.includes('\uFFFD');
}

function unpack(bytes: Uint8Array, encoding: string, limit: number) {
  if (!isCoding(encoding)) return isPlain(bytes) ? bytes : 'unknown';
  const options = { maxOutputLength: limit };
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, options);
    if (encoding === 'deflate') return inflateSync(bytes, options);
    if (encoding === 'br') return brotliDecompressSync(bytes, options);
    return 'unknown';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unknown';
  }
}
