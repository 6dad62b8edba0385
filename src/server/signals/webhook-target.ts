/** Why a webhook may not be called at an address; `undefined` when it may. Hosts are given as `name` or `name:port`. */
export const webhookFault = (url: string, allowedHosts: readonly string[]): string | undefined => {
  if (!URL.canParse(url)) return 'must be an http or https address';
  const { protocol, origin, username, password } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return 'must be an http or https address';
  if (username !== '' || password !== '') return 'must not carry a name or a password';
  return webhookOrigins(allowedHosts).includes(origin)
    ? undefined
    : 'must be at one of the hosts that WEBHOOK_HOSTS names';
};

/** The origins that an HTTP client for webhooks may call. */
export const webhookOrigins = (allowedHosts: readonly string[]): readonly string[] =>
  allowedHosts.flatMap((host) => ['https', 'http'].flatMap((scheme) => originOf(`${scheme}://${host}`)));

const originOf = (address: string): readonly string[] => (URL.canParse(address) ? [new URL(address).origin] : []);
