import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THEME_KEY } from './theme.ts';

describe('the script that sets the theme before the first paint', () => {
  it('reads the key under which the choice is saved', () => {
    const script = readFileSync(join(import.meta.dirname, '../public/theme.js'), 'utf8');
    expect(script).toContain(`localStorage.getItem('${THEME_KEY}')`);
  });

  it('is no inline script, so that a strict policy lets it run', () => {
    const page = readFileSync(join(import.meta.dirname, '../index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });
});
