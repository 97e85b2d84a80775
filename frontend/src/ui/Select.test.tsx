// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Select } from './Select';

afterEach(cleanup);

const choices = [
  { id: 'moderator', label: 'Tafelleider' },
  { id: 'noteTaker', label: 'Notulist', note: 'past bij jou' },
];
const list = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Je rol' });

test('what is chosen is told by its id', () => {
  const told = vi.fn();
  render(<Select label="Je rol" choices={choices} value="moderator" onChange={told} />);
  fireEvent.change(list(), { target: { value: 'noteTaker' } });
  expect(told).toHaveBeenCalledExactlyOnceWith('noteTaker');
});

test('while nothing is chosen it says so, and that can not be chosen', () => {
  render(<Select label="Je rol" choices={choices} value={null} placeholder="Kies een rol" />);
  expect(list().selectedOptions[0]?.textContent).toBe('Kies een rol');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Tafelleider',
    'Notulist (past bij jou)',
  ]);
});

test('a hint and what is wrong describe it', () => {
  render(<Select label="Je rol" choices={choices} value={null} hint="Eén." error="Kies er een." />);
  const told = list().getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(told.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Eén.',
    'Kies er een.',
  ]);
  expect(list().getAttribute('aria-invalid')).toBe('true');
});
