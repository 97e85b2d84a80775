/** A chip that leads to an address: the one that is open is marked, as a chip that is on. */
import { createLink } from '@tanstack/react-router';
import Check from 'lucide-react/icons/check';
import type { ReactNode, Ref } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components/Link';
import styles from './choices.module.css';

interface ChipAnchorProps extends Omit<AriaLinkProps, 'className' | 'style' | 'children'> {
  ref?: Ref<HTMLAnchorElement>;
  isPresent: boolean;
  children: ReactNode;
}

function ChipAnchor({ isPresent, children, ...rest }: ChipAnchorProps) {
  return (
    <AriaLink
      {...rest}
      aria-current={isPresent ? 'page' : undefined}
      data-selected={isPresent || undefined}
      className={styles.chip ?? ''}
    >
      {isPresent ? <Check aria-hidden /> : null}
      {children}
    </AriaLink>
  );
}

/** `<ChipLink to="." search={…} isPresent={…}>`. */
export const ChipLink = createLink(ChipAnchor);
