/** Several views of which one is in sight, after the tabs pattern of WAI-ARIA's authoring practices. */
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import styles from './disclosure.module.css';

interface TabsProps {
  label: string;
  tabs: { id: string; title: ReactNode; content: ReactNode }[];
  /** The first one unless told. */
  defaultSelectedKey?: string;
}

/** Of the neighbour before the chosen tab so much stays in sight, in px. */
const neighbour = 40;

/** Brings the tab that is chosen at first into sight, on a screen where not all fit. */
function show(row: HTMLElement | null): void {
  const tab = row?.querySelector('[aria-selected="true"]');
  if (!row || !tab) return;
  row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - neighbour;
}

/** Which tab a key leads to, from the one at `place`. */
function led(key: string, place: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (place + 1) % count;
  if (key === 'ArrowLeft') return (place + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

export function Tabs({ label, tabs, defaultSelectedKey }: TabsProps) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [key, setKey] = useState(defaultSelectedKey);
  const chosen = tabs.find((tab) => tab.id === key) ?? tabs[0];
  useLayoutEffect(() => show(row.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = led(event.key, chosen ? tabs.indexOf(chosen) : 0, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    setKey(tab.id);
    (row.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div>
      <div ref={row} role="tablist" aria-label={label} className={styles.tabs}>
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            {...{ id, tab, onKeyDown }}
            isChosen={tab === chosen}
            onChoose={setKey}
          />
        ))}
      </div>
      {chosen ? <Panel key={chosen.id} id={id} tab={chosen} /> : null}
    </div>
  );
}

interface PartProps {
  /** The ids of tabs and panel begin with it. */
  id: string;
  tab: TabsProps['tabs'][number];
}

interface TabProps extends PartProps {
  isChosen: boolean;
  onChoose: (key: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Tab({ id, tab, isChosen, onChoose, onKeyDown }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      id={`${id}-${tab.id}`}
      aria-selected={isChosen}
      aria-controls={isChosen ? `${id}-panel` : undefined}
      tabIndex={isChosen ? 0 : -1}
      className={styles.tab}
      onClick={() => onChoose(tab.id)}
      onKeyDown={onKeyDown}
    >
      {tab.title}
    </button>
  );
}

/** Keys reach it, also where nothing in it can be pressed. */
function Panel({ id, tab }: PartProps) {
  return (
    <div
      role="tabpanel"
      id={`${id}-panel`}
      aria-labelledby={`${id}-${tab.id}`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.tabPanel}
    >
      {tab.content}
    </div>
  );
}
