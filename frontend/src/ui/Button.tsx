/** Buttons: one primary per region; a busy button keeps its width and stays focusable. */
import { useEffect, useRef, type ComponentType, type ReactNode, type SVGProps } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { announce } from '@/lib/announce';
import { classes } from '@/lib/classes';
import styles from './Button.module.css';

/** A lucide icon, imported one by one: `import Eye from 'lucide-react/icons/eye'`. */
export type Icon = ComponentType<SVGProps<SVGSVGElement>>;

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<
  AriaProps,
  'className' | 'children' | 'isPending' | 'style'
> {
  children: ReactNode;
  look?: ButtonLook;
  small?: boolean;
  wide?: boolean;
  icon?: Icon;
  /** Work is under way: shows "Bezig…" and ignores presses. */
  busy?: boolean;
}

/** The class names of a button, for links that look like one. */
export function buttonClasses(look: ButtonLook, small = false, wide = false): string {
  return classes(styles.button, styles[look], small && styles.small, wide && styles.wide);
}

/** What a busy button does not do. */
const idle = {
  type: 'button',
  'aria-disabled': true,
  onPress: undefined,
  onPressStart: undefined,
  onPressEnd: undefined,
} as const;

/**
 * What a button needs while its work is under way. Not React Aria's `isPending`: that says what
 * happens by pointing at the button, which by then has often left the page, with its dialog.
 */
export function useBusy(busy: boolean) {
  const { t } = useTranslation('ui');
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (busy && ref.current === document.activeElement) announce(t('busy'));
  }, [busy, t]);
  return { ref, ...(busy ? idle : {}) };
}

export function Button(props: ButtonProps) {
  const { children, look = 'primary', small, wide, icon: IconShape, busy = false, ...rest } = props;
  const { t } = useTranslation('ui');
  const working = useBusy(busy);
  return (
    <AriaButton
      {...rest}
      // A busy button shows "Bezig…", and is called that.
      aria-label={busy ? undefined : rest['aria-label']}
      {...working}
      data-pending={busy || undefined}
      className={buttonClasses(look, small, wide)}
    >
      <span className={styles.label}>
        {IconShape ? <IconShape aria-hidden /> : null}
        {children}
      </span>
      {busy ? (
        <span className={styles.busy}>
          <span className={styles.spinner} aria-hidden />
          {t('busy')}
        </span>
      ) : null}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<
  AriaProps,
  'className' | 'children' | 'aria-label' | 'style'
> {
  /** What it does, with the thing it does it to: "Mila weghalen". */
  label: string;
  icon: Icon;
}

/** A round button that shows an icon only. */
export function IconButton({ label, icon: IconShape, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className={classes(styles.icon)}>
      <IconShape aria-hidden />
    </AriaButton>
  );
}
