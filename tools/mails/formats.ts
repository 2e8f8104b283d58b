import * as fc from 'fast-check';

// How a mail looks when it is pasted. Each takes both values with their labels and gives the part of
// the mail that holds them.

/** Two labelled values and what is around them. */
export interface Parts {
  readonly urlLabel: string;
  readonly tokenLabel: string;
  readonly url: string;
  readonly token: string;
  readonly urlBelow: string;
  readonly tokenBelow: string;
  readonly tokenBeside: string;
  readonly tokenFirst: boolean;
}

type Format = (parts: Parts) => string;

const both = (parts: Parts, first: string, second: string, between = '\n') =>
  parts.tokenFirst ? second + between + first : first + between + second;

const under = (text: string, below: string) => (below === '' ? text : `${text}\n${below}`);

const pairs =
  (separator: string, gap: string): Format =>
  (parts) =>
    both(
      parts,
      under(`${parts.urlLabel}${separator}${parts.url}`, parts.urlBelow),
      under(`${parts.tokenLabel}${separator}${parts.token}${parts.tokenBeside}`, parts.tokenBelow),
      gap,
    );

const env = (label: string) =>
  label
    .replace(/\(.*\)/, '')
    .trim()
    .toUpperCase()
    .replaceAll(/[ -]+/g, '_');
const camel = (label: string) =>
  label
    .replace(/\(.*\)/, '')
    .trim()
    .toLowerCase()
    .replace(/[ -]+(\w)/g, (_all, next: string) => next.toUpperCase());
const pad = (text: string, to: number) => text.padEnd(to);

/** Every format that is tried, by its name. */
export const formats: Readonly<Record<string, Format>> = {
  'same line': pairs(': ', '\n'),
  'same line, apart': pairs(': ', '\n\n'),
  'next line': pairs(':\n', '\n\n'),
  'no colon': pairs('\n', '\n\n'),
  'blank line': pairs(':\n\n', '\n\n'),
  dash: pairs(' - ', '\n'),
  arrow: pairs(' → ', '\n'),
  equals: pairs(' = ', '\n'),
  'full-width colon': pairs('：', '\n'),
  tab: pairs('\t', '\n'),
  bullets: (parts) =>
    both(parts, `- ${parts.urlLabel}: ${parts.url}`, `- ${parts.tokenLabel}: ${parts.token}`),
  numbers: (parts) => `1. ${parts.urlLabel}: ${parts.url}\n2. ${parts.tokenLabel}: ${parts.token}`,
  sentence: (parts) =>
    `The ${parts.urlLabel} is ${parts.url}, and the ${parts.tokenLabel} is ${parts.token}.`,
  bold: (parts) =>
    both(parts, `**${parts.urlLabel}:** ${parts.url}`, `**${parts.tokenLabel}:** ${parts.token}`),
  ticks: (parts) =>
    both(parts, `${parts.urlLabel}: \`${parts.url}\``, `${parts.tokenLabel}: \`${parts.token}\``),
  quoted: (parts) =>
    both(parts, `${parts.urlLabel}: "${parts.url}"`, `${parts.tokenLabel}: “${parts.token}”`),
  angle: (parts) =>
    both(parts, `${parts.urlLabel}: <${parts.url}>`, `${parts.tokenLabel}: ${parts.token}`),
  link: (parts) =>
    both(
      parts,
      `${parts.urlLabel}: [${parts.url}](${parts.url})`,
      `${parts.tokenLabel}: ${parts.token}`,
    ),
  outlook: (parts) =>
    both(
      parts,
      `${parts.urlLabel}: ${parts.url}<${parts.url}>`,
      `${parts.tokenLabel}: ${parts.token}`,
    ),
  underlined: (parts) =>
    both(
      parts,
      `${parts.urlLabel}\n${'-'.repeat(parts.urlLabel.length)}\n${parts.url}`,
      `${parts.tokenLabel}\n${'='.repeat(parts.tokenLabel.length)}\n${parts.token}`,
      '\n\n',
    ),
  headings: (parts) =>
    both(
      parts,
      `## ${parts.urlLabel}\n\n${parts.url}`,
      `## ${parts.tokenLabel}\n\n${parts.token}`,
      '\n\n',
    ),
  fences: (parts) =>
    both(
      parts,
      `${parts.urlLabel}:\n\`\`\`text\n${parts.url}\n\`\`\``,
      `${parts.tokenLabel}:\n\`\`\`\n${parts.token}\n\`\`\``,
    ),
  'markdown table': (parts) =>
    `| Name | Value |\n|---|---|\n| ${parts.urlLabel} | ${parts.url} |\n| ${parts.tokenLabel} | ${parts.token.replaceAll('|', '\\|')} |`,
  'table with columns': (parts) =>
    `| ${parts.urlLabel} | ${parts.tokenLabel} |\n| --- | --- |\n| ${parts.url} | ${parts.token.replaceAll('|', '\\|')} |`,
  'drawn table': (parts) => {
    const width = Math.max(parts.url.length, parts.token.length);
    const rule = `+${'-'.repeat(22)}+${'-'.repeat(width + 2)}+`;
    return `${rule}\n| ${pad('SCIM Base URL', 20)} | ${pad(parts.url, width)} |\n${rule}\n| ${pad('SCIM Bearer Token', 20)} | ${pad(parts.token.replaceAll('|', '\\|'), width)} |\n${rule}`;
  },
  env: (parts) =>
    both(parts, `${env(parts.urlLabel)}=${parts.url}`, `${env(parts.tokenLabel)}=${parts.token}`),
  'env, quoted': (parts) =>
    both(
      parts,
      `export ${env(parts.urlLabel)}="${parts.url}"`,
      `export ${env(parts.tokenLabel)}='${parts.token}'`,
    ),
  yaml: (parts) =>
    `scim:\n  ${camel(parts.urlLabel)}: ${parts.url}\n  ${camel(parts.tokenLabel)}: ${parts.token}`,
  json: (parts) =>
    JSON.stringify(
      { [camel(parts.urlLabel)]: parts.url, [camel(parts.tokenLabel)]: parts.token },
      null,
      2,
    ),
  'json, one line': (parts) =>
    JSON.stringify({ scim_base_url: parts.url, scim_bearer_token: parts.token }).replaceAll(
      '/',
      '\\/',
    ),
  curl: (parts) => `curl -H "Authorization: Bearer ${parts.token}" ${parts.url}`,
  header: (parts) => `${parts.urlLabel}: ${parts.url}\nAuthorization: Bearer ${parts.token}`,
  html: (parts) =>
    `<div>${parts.urlLabel}: <a href="${parts.url}">${parts.url}</a></div><div>${parts.tokenLabel}:<br><b>${escaped(parts.token)}</b>&nbsp;</div>`,
  'html table': (parts) =>
    `<table><tr><td>${parts.urlLabel}</td><td>${parts.url}</td></tr><tr><td>${parts.tokenLabel}</td><td>${escaped(parts.token).replaceAll('|', '&#124;')}</td></tr></table>`,
  csv: (parts) => `"${parts.urlLabel}","${parts.url}"\n"${parts.tokenLabel}","${parts.token}"`,
  xml: (parts) =>
    `<scimBaseUrl>${parts.url}</scimBaseUrl>\n<scimBearerToken>${escaped(parts.token)}</scimBearerToken>`,
};

export const anyFormat = fc.constantFrom(...Object.keys(formats));

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
