import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ERRORS } from './errors.ts';

const page = readFileSync(new URL('../../docs/reference/errors.md', import.meta.url), 'utf8');

it('the reference lists every error code with its status and meaning, and no other', () => {
  const listed = [...page.matchAll(/^\| `([A-Z_]+)` \| (\d{3}) \| (.+) \|$/gm)].map(([, code, status, meaning]) => ({
    code,
    status: Number(status),
    meaning,
  }));
  expect(listed).toEqual(Object.entries(ERRORS).map(([code, { status, meaning }]) => ({ code, status, meaning })));
});
