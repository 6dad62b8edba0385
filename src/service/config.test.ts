import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const SLUGS = ['alpha', 'beta'];

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, SLUGS)).toMatchObject({
      port: 4600,
      host: '127.0.0.1',
      mode: 'sandbox',
      databaseUrl: null,
      backlogChanges: 250_000,
      collects: true,
      perClient: { requestsPerSecond: 100, sockets: 50 },
      baseUrls: {},
      sandbox: { port: 0, events: 1311, seed: 1, latency: 1, speed: 1, capacity: 'roomy' },
    });
  });

  it('takes an address for each bookmaker of the registry', () => {
    const { baseUrls } = readConfig({ ALPHA_URL: 'http://127.0.0.1:4700/' }, SLUGS);
    expect(baseUrls).toEqual({ alpha: 'http://127.0.0.1:4700' });
  });

  it.each([
    [{ PORT: 'x' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ BOOKMAKERS: 'real' }, 'BOOKMAKERS'],
    [{ ALPHA_URL: 'ftp://a' }, 'ALPHA_URL'],
    [{ ALPHA_URL: 'http://a/path' }, 'ALPHA_URL'],
    [{ DATABASE_URL: 'mysql://a' }, 'DATABASE_URL'],
    [{ BACKLOG_CHANGES: '10' }, 'BACKLOG_CHANGES'],
    [{ SANDBOX_LATENCY: '-1' }, 'SANDBOX_LATENCY'],
    [{ SANDBOX_EVENTS: '0' }, 'SANDBOX_EVENTS'],
    [{ SANDBOX_EVENST: '5' }, 'SANDBOX_EVENST'],
    [{ ADMIN_TOKEN: 'short' }, 'ADMIN_TOKEN'],
    [{ COLLECT: 'sometimes' }, 'COLLECT'],
    [{ CLIENT_SOCKETS: '-1' }, 'CLIENT_SOCKETS'],
  ])('refuses %o and names the variable', (env, name) => {
    expect(() => readConfig(env, SLUGS)).toThrow(ConfigError);
    expect(() => readConfig(env, SLUGS)).toThrow(name);
  });

  it('does not listen beyond this machine without a token', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' }, SLUGS)).toThrow('ADMIN_TOKEN');
    expect(readConfig({ HOST: '0.0.0.0', ADMIN_TOKEN: 'x'.repeat(16) }, SLUGS).host).toBe('0.0.0.0');
  });
});
