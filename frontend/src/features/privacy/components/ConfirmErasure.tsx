/** The address typed once more, and then the account goes. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useAskForErasure, type Erasure } from '../api';

interface Props {
  email: string;
  graceDays: number;
  onClose: () => void;
}

function useErasure(onClose: () => void) {
  const { t } = useTranslation('privacy');
  const [typed, setTyped] = useState('');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const ask = useAskForErasure();

  async function told(erasure: Erasure): Promise<void> {
    onClose();
    if (!erasure.doneAt) {
      toast(t('erase.asked'));
      await queryClient.invalidateQueries({ queryKey: ['my-data'] });
      return;
    }
    await navigate({ to: '/gewist' });
    queryClient.clear();
  }

  const submit = () => after(ask.mutateAsync(typed.trim()), (erasure) => void told(erasure));
  const problem = ask.error instanceof ProblemError ? ask.error : null;
  return { typed, setTyped, submit, problem, busy: ask.isPending };
}

export function ConfirmErasure({ email, graceDays, onClose }: Props) {
  const { t } = useTranslation('privacy');
  const { typed, setTyped, submit, problem, busy } = useErasure(onClose);
  return (
    <Stack
      as="form"
      gap={16}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      {...{ noValidate: true }}
    >
      <p>{graceDays > 0 ? t('erase.confirmGrace') : t('erase.confirmNow')}</p>
      <TextField
        label={t('erase.email', { email })}
        type="email"
        autoComplete="off"
        width="full"
        value={typed}
        onChange={setTyped}
        error={problem?.fields[0]?.detail}
      />
      {problem?.fields.length === 0 ? (
        <Note tone="negative" role="alert">
          {problem.detail}
        </Note>
      ) : null}
      <Row>
        <Button look="secondary" onPress={onClose}>
          {t('erase.cancel')}
        </Button>
        <Button look="danger" type="submit" busy={busy}>
          {t('erase.confirm')}
        </Button>
      </Row>
    </Stack>
  );
}
