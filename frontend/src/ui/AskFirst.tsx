/** A button whose press can't be taken back: it asks first, and says what will happen. */
import { useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';
import { ConfirmDialog } from './Dialog';
import { Stack } from './layout';
import { Note } from './signs';

interface AskFirstProps extends Pick<ButtonProps, 'look' | 'small' | 'icon'> {
  /** What stands on the button. */
  children: ReactNode;
  title: string;
  /** What will happen. */
  text: string;
  confirmLabel: string;
  busy: boolean;
  danger?: boolean;
  /** Why it did not happen. */
  refused?: string | null;
  /** Does it; `close` puts the question away where the button stays on the page. */
  onConfirm: (close: () => void) => void;
}

export function AskFirst(props: AskFirstProps) {
  const { children, title, text, confirmLabel, busy, danger, refused, onConfirm, ...button } =
    props;
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
        <Stack gap={12}>
          <p>{text}</p>
          {refused ? (
            <Note tone="warning" role="alert">
              {refused}
            </Note>
          ) : null}
        </Stack>
      </ConfirmDialog>
    </>
  );
}
