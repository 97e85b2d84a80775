// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { hear, isOurs, patience } from './keys';

afterEach(() => document.body.replaceChildren());

const pressed = (selector: string, held = {}) => ({
  target: document.querySelector(selector),
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...held,
});

describe('keys', () => {
  test('g waits for a letter, and not for ever', () => {
    const { waiting, act } = hear('g', 1000, null);
    expect(act).toBeNull();
    expect(hear('m', 1000 + patience, waiting).act).toEqual({ kind: 'go', letter: 'm' });
    expect(hear('m', 1001 + patience, waiting).act).toBeNull();
  });

  test('after g, j leads to a page and is no step', () => {
    const { waiting } = hear('g', 0, null);
    expect(hear('j', 10, waiting).act).toEqual({ kind: 'go', letter: 'j' });
    expect(hear('j', 10, null).act).toEqual({ kind: 'step', by: 1 });
  });

  test('a key that leads nowhere ends the waiting', () => {
    const { waiting } = hear('g', 0, null);
    expect(hear('Escape', 10, waiting)).toEqual({ waiting: null, act: null });
  });
});

describe('whose key it is', () => {
  test.each(['input', 'textarea', '[role=combobox]', '[aria-haspopup=listbox]', '[role=menu] i'])(
    'letters in %s are typed',
    (selector) => {
      document.body.innerHTML =
        '<input><textarea></textarea><div role="combobox"></div>' +
        '<button aria-haspopup="listbox"></button><div role="menu"><i></i></div>';
      expect(isOurs(pressed(selector))).toBe(false);
    },
  );

  test('on a button, a link or a checkbox they are ours', () => {
    document.body.innerHTML = '<button></button><a href="#"></a><input type="checkbox">';
    for (const selector of ['button', 'a', 'input']) {
      expect(isOurs(pressed(selector))).toBe(true);
    }
  });

  test('with another key held they are the browser’s', () => {
    document.body.innerHTML = '<button></button>';
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(isOurs(pressed('button', { [held]: true }))).toBe(false);
    }
  });

  test('an open window takes all keys', () => {
    document.body.innerHTML = '<button></button><section role="dialog"></section>';
    expect(isOurs(pressed('button'))).toBe(false);
  });

  test('a message that slides up takes none', () => {
    document.body.innerHTML = '<button></button><div role="alertdialog"></div>';
    expect(isOurs(pressed('button'))).toBe(true);
  });
});
