/** How often the bytes are counted: a fast sender puts some 20 MB on the wire in between. */
const everyMs = 20;

/**
 * What may come over the wire for one response, as a multiple of the largest body: a body in chunks
 * of one byte takes six times its size.
 */
const wireFactor = 8;

/** Too many bytes came that are neither a header nor a body: chunk extensions, interim responses. */
export class WireFull extends Error {}

/**
 * Counts what a connection receives during one response. The parser bounds headers, and reading
 * bounds the body; between them a server can send bytes for ever that nobody keeps, which costs
 * memory all the same until they are collected.
 * Out: a signal that aborts with WireFull, and its end, which must be called.
 */
export function wireBound(
  received: () => number,
  bodyBytes: number,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const full = new AbortController();
  const before = received();
  const timer = setInterval(() => {
    if (received() - before > bodyBytes * wireFactor) full.abort(new WireFull('wire'));
  }, everyMs);
  return { signal: full.signal, end: () => clearInterval(timer) };
}
