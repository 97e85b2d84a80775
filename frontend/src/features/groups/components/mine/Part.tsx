/** One part of my jobs: a heading and its rows. */
import { useId, type ReactNode } from 'react';
import { Stack } from '@/ui/layout';

export function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <Stack as="section" gap={14} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <div>{children}</div>
    </Stack>
  );
}
