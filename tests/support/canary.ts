import { randomBytes } from 'node:crypto';
import { enterpriseUrn } from '../../shared/domain/users/attributes.ts';
import { list, send } from '../../tools/fixtures/scim-answers.ts';
import type { Handler } from './server.ts';

/** A token that nothing else looks like. */
export const newToken = () => `wisq+live/${randomBytes(24).toString('base64')}~tail==`;

/** The spellings a server might give back what it was sent in, one for each place. */
function spellings(token: string): readonly string[] {
  return [
    token,
    encodeURIComponent(token),
    Buffer.from(token).toString('base64'),
    Buffer.from(token).toString('hex').toUpperCase(),
    Array.from(token, (one) => `&#${one.charCodeAt(0)};`).join(''),
    Array.from(token).toReversed().join(''),
    token.slice(5, 30),
  ];
}

/** A SCIM server that puts the token it was sent into everything it answers. */
export function echo(token: string): Handler {
  const [plain = '', percent = '', base64 = '', hex = '', html = '', reversed = '', piece = ''] =
    spellings(token);
  return (request, response) => {
    response.setHeader('www-authenticate', `Bearer realm="${plain}"`);
    response.setHeader('x-echo', plain);
    const path = new URL(request.url ?? '', 'http://x').pathname;
    if (!path.endsWith('/Users')) {
      send(response, {
        status: 200,
        body: JSON.stringify({ [plain]: base64, schemas: [html], detail: hex }),
      });
      return;
    }
    const user = {
      id: '1',
      userName: 'mara@northwind.example',
      name: { givenName: `Mara ${plain}`, familyName: percent },
      emails: [{ value: `mara+${piece}@northwind.example`, primary: true }],
      title: base64,
      [enterpriseUrn]: { department: hex },
      [reversed]: 1,
      [html]: 2,
    };
    send(response, { status: 200, body: list([user]) });
  };
}

/** The server that refuses, and says what in. */
export function refusingEcho(token: string): Handler {
  return (_request, response) => {
    const [plain = '', ...others] = spellings(token);
    const body = `<html>Your token ${plain} (${others.join(', ')}) is not known here.</html>`;
    response.writeHead(403, { 'content-type': `text/html; echo="${plain}"` });
    response.end(body);
  };
}
