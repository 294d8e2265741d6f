import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { toBootSource } from './boot-source.ts';

const ORIGIN = 'https://site.example';

class Resource {
  src: string;
  constructor(src: string) {
    this.src = src;
  }
}

class ScriptElement extends Resource {}

class ModuleScriptElement extends ScriptElement {
  static {
    Object.assign(this.prototype, { noModule: false });
  }
}

class ScriptError {
  filename: string;
  constructor(filename: string) {
    this.filename = filename;
  }
}

interface Setup {
  readonly stored?: string | (() => never);
  readonly modules?: boolean;
  readonly speech?: boolean;
  /** What goes wrong while the page loads. */
  readonly failing?: object;
}

/** The attributes of `<html>` after the script has run by itself, with nothing but a browser's globals. */
function run({ stored, modules = true, speech = true, failing }: Setup): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>();
  const documentElement = {
    setAttribute: (name: string, value: string) => attributes.set(name, value),
    removeAttribute: (name: string) => attributes.delete(name),
  };
  const listeners = new Map<string, (event: unknown) => void>();
  const addEventListener = (type: string, listener: (event: unknown) => void) =>
    listeners.set(type, listener);
  const window = { addEventListener, ...(speech && { speechSynthesis: {} }) };
  const localStorage = { getItem: () => (typeof stored === 'function' ? stored() : (stored ?? null)) };
  const HTMLScriptElement = modules ? ModuleScriptElement : ScriptElement;
  const browser = { window, localStorage, HTMLScriptElement, ErrorEvent: ScriptError };
  runInNewContext(toBootSource(), {
    ...browser,
    document: { documentElement },
    location: { origin: ORIGIN },
  });
  if (failing !== undefined) listeners.get('error')?.(failing);
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

test.each([
  ['stops', new ScriptError(`${ORIGIN}/_astro/page.js`)],
  ['does not arrive', { target: new ModuleScriptElement(`${ORIGIN}/_astro/page.js`) }],
])('a script of the site that %s leaves the page as it is without JavaScript', (_, failing) => {
  expect(run({ failing })).not.toHaveProperty('data-js');
});

test.each<[string, object]>([
  ['WeChat’s script does not arrive', { target: new ModuleScriptElement('https://res.example/jweixin.js') }],
  ['another host’s script stops', new ScriptError('')],
  ['a script that the browser itself put in stops', new ScriptError(`${ORIGIN}/articles/training/`)],
  ['a script of an extension stops', new ScriptError('chrome-extension://abc/content.js')],
  ['a picture does not arrive', { target: new Resource(`${ORIGIN}/picture.js`) }],
])('the tools stay where %s', (_, failing) => {
  expect(run({ failing })).toHaveProperty('data-js');
});

test('the script can stand in a file: classic, and small', () => {
  expect(toBootSource()).not.toMatch(/\b(import|export)\b/);
  expect(toBootSource().length).toBeLessThan(2500);
});
