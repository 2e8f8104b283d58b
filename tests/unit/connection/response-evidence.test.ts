import { describe, expect, it } from 'vitest';
import { readResponse, requestTimes, responseEvidence } from '../../../main/connection/response.ts';
import { exchanged, judged, nobody } from '../../support/judging.ts';

describe('the evidence of a response', () => {
  const exchange = {
    ...exchanged({ body: '{"a":1}', status: 418, headers: { 'content-type': 'x'.repeat(300) } }),
    opening: { name: 1.5, connect: 2, secure: 3 },
    firstByteMs: 4.26,
    ms: 10.04,
  };

  it('says what was asked and what came', () => {
    const response = readResponse(exchange, 1000);
    expect(responseEvidence('GET /Users?filter=x', response)).toEqual({
      request: 'GET /Users?filter=x',
      status: 418,
      contentType: 'x'.repeat(200),
      bodyStart: '{"a":1}',
      times: [requestTimes('GET /Users', exchange)],
    });
    const bare = readResponse({ ...exchange, headers: {} }, 1000);
    expect(responseEvidence('GET /', bare)).not.toHaveProperty('contentType');
  });

  it('times the parts in tenths, opening the connection included', () => {
    expect(requestTimes('GET /Users?filter=x', exchange)).toEqual({
      request: 'GET /Users',
      name: 1.5,
      connect: 2,
      secure: 3,
      firstByte: 4.3,
      whole: 16.5,
    });
    expect(requestTimes('GET /', { ...exchange, opening: {} })).toEqual({
      request: 'GET /',
      firstByte: 4.3,
      whole: 10,
    });
  });

  it('shows what had come of a body that was not read to its end, if it can be read', () => {
    const cut = (headers: Readonly<Record<string, string>>) =>
      readResponse(exchanged({ body: 'half', bodyEnd: 'cut-off', headers }), 1000).text;
    expect(cut({})).toBe('half');
    expect(cut({ 'content-encoding': 'gzip' })).toBe('');
  });

  it('shows nothing of what could not be unpacked', () => {
    const headers = { 'content-encoding': 'zstd' };
    expect(readResponse(exchanged({ body: 'half', headers }), 1000).text).toBe('');
  });

  it('takes a byte order mark for nothing', () => {
    const body = `\ufeff${JSON.stringify(nobody)}`;
    const { response, result } = judged({ body });
    expect(result.list).not.toBe(null);
    expect(response.text.startsWith('{')).toBe(true);
  });
});
