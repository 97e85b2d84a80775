/** Content that waits behind a press: a disclosure, and tabs. */
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  type DisclosureProps,
} from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import {
  Tab,
  TabList,
  TabPanel,
  Tabs as AriaTabs,
  type TabsProps as AriaTabsProps,
} from 'react-aria-components/Tabs';
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

interface TabsProps extends Omit<AriaTabsProps, 'className' | 'style' | 'children'> {
  label: string;
  tabs: { id: string; title: ReactNode; content: ReactNode }[];
}

/** Of the neighbour before the chosen tab so much stays in sight, in px. */
const neighbour = 40;

/** Brings the tab that is chosen at first into sight, on a screen where not all fit. */
function show(tab: HTMLDivElement | null): void {
  const row = tab?.parentElement;
  if (!row) return;
  row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - neighbour;
}

export function Tabs({ label, tabs, ...rest }: TabsProps) {
  const first = rest.selectedKey ?? rest.defaultSelectedKey;
  return (
    <AriaTabs {...rest}>
      <TabList className={styles.tabs ?? ''} aria-label={label}>
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            ref={tab.id === first ? show : null}
            className={styles.tab ?? ''}
          >
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.tabPanel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
