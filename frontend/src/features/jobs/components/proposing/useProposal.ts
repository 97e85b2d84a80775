/** A proposal in the making: what is typed, what is still missing, what the server said of it. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import type { ProposalPlace } from '@/features/proposals';
import { after } from '@/lib/after';
import { toast } from '@/ui/toast';
import { usePropose, type ProposalIn } from './api';

export interface ProposalWords {
  organisationId: string | null;
  title: string;
  goal: string;
  description: string;
  helpForm: ProposalIn['helpForm'] | null;
  hours: number;
}

const nothing: ProposalWords = {
  organisationId: null,
  title: '',
  goal: '',
  description: '',
  helpForm: null,
  hours: 2,
};

type Needed = 'organisationId' | 'title' | 'goal' | 'helpForm';

export function useProposal(places: readonly ProposalPlace[]) {
  const { t } = useTranslation('proposals');
  const propose = usePropose();
  const [words, setWords] = useState(nothing);
  const [tried, setTried] = useState(false);
  const fields = propose.error instanceof ProblemError ? propose.error.fields : [];
  const place = places.find(({ organisationId }) => organisationId === words.organisationId);
  function wrong(field: Needed): string | undefined {
    const value = words[field];
    if (tried && !(typeof value === 'string' && value.trim())) return t(`missing.${field}`);
    return fields.find(({ path }) => path === field)?.detail;
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    const { title, goal, description, helpForm, hours } = words;
    if (!place || !helpForm || !title.trim() || !goal.trim()) return;
    const { organisationId, networkId } = place;
    const body = { title, goal, description, helpForm, organisationId, networkId };
    after(propose.mutateAsync({ ...body, hoursPerPerson: hours }), () => {
      setWords(nothing);
      setTried(false);
      toast(t('sent', { organisation: place.organisation }));
    });
  }
  return {
    words,
    set: (change: Partial<ProposalWords>) => setWords({ ...words, ...change }),
    wrong,
    submit,
    busy: propose.isPending,
    refusal:
      propose.error instanceof ProblemError && fields.length === 0 ? propose.error.detail : null,
  };
}
