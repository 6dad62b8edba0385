import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { repairLinks } from './library-links.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'overround-links-'));
  mkdirSync(join(root, 'native', 'lib'), { recursive: true });
  writeFileSync(join(root, 'native', 'lib', 'libx.so.60.2'), 'library');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const listed = (links: unknown): void => writeFileSync(join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links));
const made: string[] = [];
const repair = (): number => {
  made.length = 0;
  repairLinks(root, (message) => made.push(message));
  return made.length;
};

it('makes the links that an installation without scripts lacks, once', () => {
  listed([
    { source: 'native/lib/libx.so.60.2', target: 'native/lib/libx.so.60' },
    { source: 'native/lib/libx.so.60.2', target: 'native/lib/libx.so' },
  ]);
  expect(repair()).toBe(2);
  expect(readFileSync(join(root, 'native/lib/libx.so'), 'utf8')).toBe('library');
  expect(repair()).toBe(0);
});

it('does without a list', () => {
  expect(repair()).toBe(0);
});
