/** Filters that are on or off. */
import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { ToggleButton, type ToggleButtonProps } from 'react-aria-components/ToggleButton';
import styles from './choices.module.css';

interface ToggleChipProps extends Omit<ToggleButtonProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
}

/** A filter that is on or off. */
export function ToggleChip({ children, ...rest }: ToggleChipProps) {
  return (
    <ToggleButton {...rest} className={styles.chip}>
      {({ isSelected }) => (
        <>
          {isSelected ? <Check aria-hidden /> : null}
          {children}
        </>
      )}
    </ToggleButton>
  );
}
