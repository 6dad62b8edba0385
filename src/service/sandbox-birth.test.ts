import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { sandboxBirth } from './sandbox-birth.ts';

const MARKET = { seed: 1, events: 1311 };
const FIRST_MS = 1_800_000_000_000;
let dataDir: string;

beforeEach(() => {
  const parent = mkdtempSync(join(tmpdir(), 'overround-birth-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  dataDir = join(parent, 'data');
});

it('is the first start, however often the sandbox is started again', () => {
  expect(sandboxBirth(dataDir, MARKET, FIRST_MS)).toBe(FIRST_MS);
  expect(sandboxBirth(dataDir, MARKET, FIRST_MS + 86_400_000)).toBe(FIRST_MS);
});

it.each([
  ['another seed', { ...MARKET, seed: 2 }],
  ['another number of matches', { ...MARKET, events: 12 }],
])('%s is another market', (_, other) => {
  sandboxBirth(dataDir, MARKET, FIRST_MS);
  expect(sandboxBirth(dataDir, other, FIRST_MS + 5)).toBe(FIRST_MS + 5);
});

it('a file that says nothing sensible, or lies in the future, is written anew', () => {
  sandboxBirth(dataDir, MARKET, FIRST_MS);
  writeFileSync(join(dataDir, 'sandbox.json'), '{"seed":1');
  expect(sandboxBirth(dataDir, MARKET, FIRST_MS + 7)).toBe(FIRST_MS + 7);
  expect(sandboxBirth(dataDir, MARKET, FIRST_MS)).toBe(FIRST_MS);
});

it('is nothing where nothing can be kept', () => {
  const file = `${dataDir}-file`;
  writeFileSync(file, '');
  expect(sandboxBirth(join(file, 'below'), MARKET, FIRST_MS)).toBeNull();
});
