/** Content that waits behind a press. */
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  type DisclosureProps,
} from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import styles from './disclosure.module.css';
import { useOpening } from './opening';

interface Props extends Omit<DisclosureProps, 'className' | 'style' | 'children'> {
  title: ReactNode;
  children: ReactNode;
  level?: 2 | 3 | 4;
}

export function Disclosure({ title, children, level = 3, ...rest }: Props) {
  const { isOpen, onOpenChange } = useOpening(rest.defaultExpanded);
  return (
    <AriaDisclosure
      isExpanded={isOpen}
      onExpandedChange={onOpenChange}
      {...rest}
      className={styles.disclosure ?? ''}
    >
      <Heading level={level} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight aria-hidden />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        <div>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
