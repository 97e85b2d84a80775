// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { lazyPart } from './lazy-part';
import { showToasts } from './toast';

afterEach(cleanup);

const Window = ({ onClose }: { onClose: () => void }) => <button onClick={onClose}>Open</button>;
const arrived = { default: Window };
const drawn = (part: React.ReactNode) => act(async () => render(<Suspense>{part}</Suspense>));

test('what was fetched beforehand is drawn at once', async () => {
  const Part = lazyPart(() => Promise.resolve(arrived));
  await Part.fetch();
  render(<Part onClose={vi.fn()} />);
  expect(screen.getByText('Open')).toBeTruthy();
});

test('code that does not come says so, closes its window, and is asked for again', async () => {
  const told: string[] = [];
  showToasts(({ text }) => told.push(text));
  const load = vi.fn(() => Promise.resolve(arrived)).mockRejectedValueOnce(new Error('gone'));
  const Part = lazyPart(load);
  const close = vi.fn();
  await drawn(<Part onClose={close} />);
  expect(told).toEqual(['partMissing']);
  expect(close).toHaveBeenCalledOnce();
  expect(screen.queryByText('Open')).toBeNull();

  cleanup();
  await drawn(<Part onClose={close} />);
  expect(screen.getByText('Open')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
});
