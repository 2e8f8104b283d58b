import type { Sign } from './sign.ts';

const network = (product: string, more: Pick<Sign, 'headers' | 'body' | 'source'>): Sign => ({
  product,
  side: 'network',
  kind: 'stop',
  ...more,
});

/**
 * Web filters, inspecting proxies and sign-in pages of networks. What they send inside an encrypted
 * connection means that the company opens it; the question never reached Wisq.
 */
export const networkSigns: readonly Sign[] = [
  network('Zscaler', {
    headers: { server: /^zscaler/i },
    source: 'help.zscaler.com, Configuring Block Notifications: with inspection, a page or a 403',
  }),
  network('Zscaler', {
    headers: { location: /\bzscaler(?:one|two|three|beta|gov|ten)?\.(?:net|com)\b|[?&]zsq=/i },
    source: 'help.zscaler.com, Block Custom Notification: the parameters of its redirect',
  }),
  network('Zscaler', {
    body: /<title>[^<]*zscaler|internet security by zscaler|\bzscaler\.(?:net|com)\//i,
    source: 'help.zscaler.com, Configuring Block Notifications',
  }),
  network('Netskope', {
    body: /<title>[^<]*netskope|\bgoskope\.com\b|netskope(?: user)? (?:notification|alert|block)/i,
    source: 'docs.netskope.com, User Notification Templates',
  }),
  network('Netskope', {
    headers: { location: /\bgoskope\.com\b/i },
    source: 'docs.netskope.com, User Notification Templates: custom block page by redirect',
  }),
  network('FortiGuard', {
    body: /fortiguard (?:intrusion prevention|web filtering)|<title>web filter (?:violation|block)|globalurl\.fortinet\.net|\/fgtauth\?|fortigate application control/i,
    source: 'docs.fortinet.com, FortiOS replacement messages; wafw00f, fortigate and fortiguard',
  }),
  network('Squid', {
    headers: { 'x-squid-error': /^ERR_/i },
    source: 'squid-cache.org, error pages: X-Squid-Error names the page that was sent',
  }),
  network('Squid', {
    body: /generated [^<]{0,200}\(squid\/?[^)]*\)|<!--[^>]{0,100}squid[^>]{0,100}err_|id="?err_[a-z_]+"?/i,
    source: 'squid-cache.org, ERR_ACCESS_DENIED and its like: “Generated … by host (squid/…)”',
  }),
  network('Blue Coat ProxySG', {
    body: /blue ?coat (?:systems|proxysg)|proxysg|symantec (?:web security|wss)|threatpulse\.(?:net|com)/i,
    source: 'techdocs.broadcom.com, ProxySG exception pages',
  }),
  network('Forcepoint', {
    body: /\bwebsense\b|\bforcepoint\b|blocked by your organization.s policy[^<]{0,80}(?:websense|forcepoint)/i,
    source: 'help.forcepoint.com, How do block pages work?',
  }),
  network('Skyhigh Web Gateway', {
    body: /mcafee web gateway|skyhigh (?:security|secure web gateway)|\/mwg-internal\//i,
    source:
      'success.skyhighsecurity.com, End User Notification Pages: /mwg-internal/ holds their files',
  }),
  network('Palo Alto Networks', {
    body: /access to the web page you were trying to visit has been blocked in accordance with company policy|<title>(?:web page|application|file (?:transfer|download)|ssl inspection|virus\/spyware download) blocked/i,
    source: 'docs.paloaltonetworks.com, Predefined URL Filtering Response Pages',
  }),
  network('Cisco Umbrella', {
    body: /\bblock\.opendns\.com\b|cisco umbrella|this site is blocked[^<]{0,120}opendns/i,
    source: 'docs.umbrella.com, Manage Block Pages',
  }),
  network('Cisco Umbrella', {
    headers: { location: /\b(?:block|hit-[a-z]+)\.opendns\.com\b/i },
    source: 'docs.umbrella.com, Manage Block Pages',
  }),
  network('Cisco Secure Web Appliance', {
    body: /based on your (?:corporate|organization.s) access policies|notification: policy: |ironport/i,
    source: 'cisco.com, Secure Web Appliance User Guide, End-User Notification Pages',
  }),
  network('Sophos', {
    body: /sophos (?:web appliance|firewall|utm|xg|web (?:gateway|protection|control))|astaro/i,
    source: 'docs.sophos.com, Web block and warn pages',
  }),
  network('Check Point', {
    body: /\busercheck\b|check ?point[^<]{0,60}(?:url filtering|application control|gateway)/i,
    source: 'sc1.checkpoint.com, UserCheck interaction objects',
  }),
  network('SonicWall', {
    body: /sonicwall[^<]{0,120}(?:blocked|content filter|network security)|this site has been blocked by the network administrator/i,
    source: 'sonicwall.com, Content Filter Service, Blocked page',
  }),
  network('WatchGuard', {
    body: /watchguard[^<]{0,120}(?:http proxy|webblocker|denied)|\bwebblocker\b/i,
    source: 'watchguard.com, Fireware Help, HTTP-Proxy deny message',
  }),
  network('Barracuda Web Security', {
    body: /barracuda (?:web (?:security|filter)|content shield)/i,
    source: 'campus.barracuda.com, Block pages of the Web Security Gateway',
  }),
  network('iboss', {
    body: /\biboss\b[^<]{0,80}|<title>[^<]*iboss/i,
    source: 'iboss.com, block pages',
  }),
  network('Menlo Security', {
    body: /menlo ?security|safe\.menlosecurity\.com/i,
    source: 'docs.menlosecurity.com, block pages',
  }),
  network('Trend Micro', {
    body: /trend micro[^<]{0,80}(?:web security|interscan|iwsva|url filtering)|interscan web security/i,
    source: 'docs.trendmicro.com, InterScan Web Security, user notifications',
  }),
  network('Cloudflare Gateway', {
    body: /cloudflare (?:gateway|zero trust)[^<]{0,120}block|blocked by your (?:network|organization)[^<]{0,40}cloudflare/i,
    source: 'developers.cloudflare.com, Cloudflare One, Gateway block page',
  }),
  network('Cloudflare Gateway', {
    headers: { location: /\bcloudflare-gateway\.com\b|[?&]cf_user_email=/i },
    source: 'developers.cloudflare.com, Cloudflare One, Gateway block page by redirect',
  }),
];
