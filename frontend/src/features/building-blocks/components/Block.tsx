/** One block of the gallery: a heading and the examples. */
import type { ReactNode } from 'react';
import { Stack } from '@/ui/layout';
import styles from './blocks.module.css';

export function Block({
  title,
  wide,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <Stack as="section" gap={14} className={wide ? (styles.wide ?? '') : ''}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </Stack>
  );
}
