/** A button whose press can't be taken back: it asks first, and says what will happen. */
import { useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';
import { ConfirmDialog } from './Dialog';

interface AskFirstProps extends Pick<ButtonProps, 'look' | 'small' | 'icon'> {
  /** What stands on the button, and again on the one that does it. */
  children: ReactNode;
  title: string;
  /** What will happen, and what went wrong when it did not. */
  text: ReactNode;
  confirmLabel: string;
  busy: boolean;
  danger?: boolean;
  /** Does it; call `close` once it is done. */
  onConfirm: (close: () => void) => void;
}

export function AskFirst(props: AskFirstProps) {
  const { children, title, text, confirmLabel, busy, danger, onConfirm, ...button } = props;
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button {...button} onPress={() => setAsking(true)}>
        {children}
      </Button>
      <ConfirmDialog
        {...{ title, confirmLabel, busy, isOpen: asking, onClose: close, danger: danger ?? false }}
        onConfirm={() => onConfirm(close)}
      >
        {text}
      </ConfirmDialog>
    </>
  );
}
