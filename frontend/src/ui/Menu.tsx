/** A menu that opens from a button. */
import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from '@/lib/classes';
import type { Icon } from './Button';
import styles from './list.module.css';
import { useOpening } from './opening';

export interface MenuAction {
  id: string;
  label: string;
  icon?: Icon;
  onAction: () => void;
  /** For a choice within a section: marked as the present one. */
  selected?: boolean;
}

export interface MenuGroup {
  id: string;
  /** Shown above the actions; needed when they are choices. */
  label?: string;
  actions: MenuAction[];
}

interface MenuProps {
  /** The button: a Button or IconButton of this layer, or any React Aria button. */
  trigger: ReactNode;
  label: string;
  groups: MenuGroup[];
  /** Which edge of the button the menu keeps to. */
  align?: 'start' | 'end';
}

export function Menu({ trigger, label, groups, align = 'start' }: MenuProps) {
  return (
    <MenuTrigger {...useOpening()}>
      {trigger}
      <Popover className={styles.popover ?? ''} placement={`bottom ${align}`}>
        <AriaMenu className={styles.list ?? ''} aria-label={label}>
          {groups.map((group) => (
            <Section key={group.id} group={group} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Section({ group }: { group: MenuGroup }) {
  const chosen = group.actions.filter((action) => action.selected).map((action) => action.id);
  const isChoice = group.actions.some((action) => action.selected !== undefined);
  return (
    <MenuSection
      {...(isChoice ? { selectionMode: 'single', selectedKeys: chosen } : {})}
      {...(group.label ? {} : { 'aria-label': group.id })}
    >
      {group.label ? <Header className={styles.header}>{group.label}</Header> : null}
      {group.actions.map(({ id, label, icon: IconShape, onAction, selected }) => (
        <MenuItem
          key={id}
          id={id}
          textValue={label}
          onAction={onAction}
          className={classes(styles.option, IconShape && styles.withIcon)}
        >
          {IconShape ? <IconShape aria-hidden /> : null}
          <span>{label}</span>
          {selected ? <Check aria-hidden /> : <span />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
