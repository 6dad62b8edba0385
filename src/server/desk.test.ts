import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serve } from './test/serve.ts';
import { smallMarket } from './test/small-market.ts';

const served = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>desk</title>');
  writeFileSync(join(directory, 'assets', 'main-abc123.js'), 'export {};');
  return serve(smallMarket(), { deskDirectory: directory });
};
const asPage = (url: string) => ({ url, headers: { accept: 'text/html,*/*' } });

it.each(['/', '/match/1001', '/coverage?country=Spain'])('the address %s is answered with the page', async (url) => {
  const answer = await (await served()).inject(asPage(url));
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
  expect(answer.body).toContain('<title>desk</title>');
  expect(answer.headers['content-type']).toContain('text/html');
});

it('files with their hash in the name are kept for good', async () => {
  const answer = await (await served()).inject('/assets/main-abc123.js');
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(answer.headers['content-type']).toContain('javascript');
});

it.each(['/assets/old-def456.js', '/favicon.png', '/api/nothing', '/../package.json'])(
  '%s is not found rather than the page',
  async (url) => {
    const answer = await (await served()).inject(asPage(url));
    expect([403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toContain('<title>');
  },
);
