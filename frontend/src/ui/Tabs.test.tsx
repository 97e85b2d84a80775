// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Tabs } from './Tabs';

afterEach(cleanup);

const tabs = [
  { id: 'open', title: 'Open', content: '21 open klussen.' },
  { id: 'staffed', title: 'Bezet', content: '5 bezette klussen.' },
  { id: 'done', title: 'Klaar', content: '8 klussen zijn klaar.' },
];
const chosen = () => screen.getByRole('tab', { selected: true });
const press = (key: string) => fireEvent.keyDown(chosen(), { key });

test('one tab is chosen, in the order of keys, and its panel is named after it', () => {
  render(<Tabs label="Klussen" tabs={tabs} />);
  expect(chosen().textContent).toBe('Open');
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  expect(screen.getByRole('tabpanel', { name: 'Open' }).textContent).toBe('21 open klussen.');
});

test('arrows go round, Home and End go to the ends, and focus goes along', () => {
  render(<Tabs label="Klussen" tabs={tabs} defaultSelectedKey="staffed" />);
  press('ArrowRight');
  expect(chosen().textContent).toBe('Klaar');
  expect(document.activeElement).toBe(chosen());
  press('ArrowRight');
  expect(chosen().textContent).toBe('Open');
  press('ArrowLeft');
  expect(chosen().textContent).toBe('Klaar');
  press('Home');
  expect(chosen().textContent).toBe('Open');
  press('End');
  expect(chosen().textContent).toBe('Klaar');
  press('x');
  expect(screen.getByRole('tabpanel').textContent).toBe('8 klussen zijn klaar.');
});
