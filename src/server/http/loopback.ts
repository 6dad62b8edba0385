const LOOPBACK = /^(localhost|(.+\.)?localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i;

/** Whether a host name (without port) can only mean this machine. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);

/** The name in a Host header, without port. */
export const hostnameOf = (host: string): string => host.replace(/:\d+$/, '');
