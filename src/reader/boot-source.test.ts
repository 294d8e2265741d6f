import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { toBootSource } from './boot-source.ts';

interface Setup {
  readonly stored?: string | (() => never);
  readonly modules?: boolean;
  readonly speech?: boolean;
}

/** The attributes of `<html>` after the script has run by itself, with nothing but a browser's globals. */
function run({ stored, modules = true, speech = true }: Setup): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>();
  const documentElement = {
    setAttribute: (name: string, value: string) => attributes.set(name, value),
    removeAttribute: (name: string) => attributes.delete(name),
  };
  const window = { addEventListener: () => undefined, ...(speech && { speechSynthesis: {} }) };
  const localStorage = { getItem: () => (typeof stored === 'function' ? stored() : (stored ?? null)) };
  const HTMLScriptElement = { prototype: modules ? { noModule: false } : {} };
  runInNewContext(toBootSource(), { document: { documentElement }, window, localStorage, HTMLScriptElement });
  return Object.fromEntries(attributes);
}

test('stored preferences stand on <html> when the script has run', () => {
  const stored = '{"version":1,"edition":"elder","textSize":"3","theme":"dark"}';
  expect(run({ stored })).toEqual({
    'data-js': '',
    'data-speech': '',
    'data-edition': 'elder',
    'data-text-size': '3',
    'data-theme': 'dark',
  });
});

test('without a speech engine the page does not promise one', () => {
  expect(run({ speech: false })).toEqual({ 'data-js': '' });
});

test('broken preferences leave the ordinary page', () => {
  expect(run({ stored: '{"version":1,' })).toEqual({ 'data-js': '', 'data-speech': '' });
});

test('a browser that forbids storage gets the ordinary page and its tools', () => {
  const forbid = () => {
    throw new Error('SecurityError');
  };
  expect(run({ stored: forbid })).toEqual({ 'data-js': '', 'data-speech': '' });
});

test('a browser without modules keeps the page as it is without JavaScript', () => {
  expect(run({ modules: false, stored: '{"version":1,"edition":"elder"}' })).toEqual({});
});

test('the script can stand in a file: classic, and small', () => {
  expect(toBootSource()).not.toMatch(/\b(import|export)\b/);
  expect(toBootSource().length).toBeLessThan(2500);
});
