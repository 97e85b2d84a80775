/** The live preview: how many people could do the draft as it stands, a moment after typing stops. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ProblemError } from '@/client';
import { previewQuery, type JobPreview, type JobPreviewIn, type OptionPreview } from './api';
import { toJob, type Draft } from './draft';
import { useSettled } from './useSettled';

export interface Preview {
  data: JobPreview | null;
  busy: boolean;
  failed: boolean;
}

/** What is asked; null while there is no network or no time yet. */
function askFor(draft: Draft): JobPreviewIn | null {
  const job = toJob(draft);
  if (!draft.networkId || !draft.organisationId || !job.timing) return null;
  return {
    networkId: job.networkId,
    organisationId: job.organisationId,
    audience: draft.audience,
    helpForm: job.helpForm,
    themes: draft.themes,
    title: job.title,
    goal: job.goal,
    description: job.description,
    hoursPerPerson: job.hoursPerPerson,
    groupMin: job.groupMin,
    groupMax: Math.max(1, job.groupMax),
    seats: job.seats ?? [],
    duo: draft.duo,
    posterPresent: draft.posterPresent,
    timing: job.timing,
    place: { ...job.place, address: job.place.address ?? '' },
  };
}

export function usePreview(draft: Draft): Preview {
  const settled = useSettled(draft);
  const body = useMemo(() => askFor(settled), [settled]);
  const query = useQuery(previewQuery(body));
  return {
    data: body ? (query.data ?? null) : null,
    busy: body !== null && query.isFetching,
    failed: query.error instanceof ProblemError,
  };
}

/** The time at which most people can come: a possible group before any other. */
export function bestOption(options: readonly OptionPreview[]): OptionPreview | null {
  const [best] = [...options].sort(
    (a, b) =>
      Number(b.groupPossible) - Number(a.groupPossible) || b.free - a.free || b.fits - a.fits,
  );
  return best ?? null;
}
