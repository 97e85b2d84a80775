/** What the coordinator's board reads and does. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

export type ListedJob = components['schemas']['JobListItem'];
export type BoardJob = components['schemas']['Job'];
export type Claim = components['schemas']['Claim'];
export type ClaimAction = components['schemas']['ClaimAction'];
export type SeatRole = components['schemas']['SeatRole'];
export type JobSuggestions = components['schemas']['JobSuggestions'];
export type OptionSuggestions = JobSuggestions['options'][number];
export type SuggestedGroup = OptionSuggestions['groups'][number];
export type SuggestedMember = SuggestedGroup['members'][number];
export type Candidate = components['schemas']['Candidate'];
export type Load = components['schemas']['MemberLoad'];
export type Reason = components['schemas']['Reason'];

const onBoard: components['schemas']['JobState'][] = [
  'draft',
  'open',
  'staffed',
  'running',
  'done',
];

const mostPages = 5;
const onPage = 100;

/** The most that one board holds; a network has a few dozen at a time. */
export const mostOnBoard = mostPages * onPage;

/** Every job that still asks for something, soonest first. */
export const boardQuery = queryOptions({
  queryKey: ['jobs', 'board'],
  queryFn: async () => {
    const jobs: ListedJob[] = [];
    let cursor: string | null | undefined;
    for (let page = 0; page < mostPages && cursor !== null; page += 1) {
      const query = { state: onBoard, limit: onPage, ...(cursor ? { cursor } : {}) };
      // Each page begins where the one before it ended.
      // eslint-disable-next-line no-await-in-loop
      const found = await answer(api.GET('/jobs', { params: { query } }));
      jobs.push(...found.items);
      cursor = found.nextCursor ?? null;
    }
    return jobs;
  },
});

export const boardJobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId],
    queryFn: () => answer(api.GET('/jobs/{jobId}', { params: { path: { jobId } } })),
  });

/** Up to three groups for each time option, or what is missing. */
export const suggestionsQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'suggestions'],
    queryFn: () => answer(api.GET('/jobs/{jobId}/suggestions', { params: { path: { jobId } } })),
  });

/** Everybody within reach, best first. */
export const candidatesQuery = (jobId: string) =>
  infiniteQueryOptions({
    queryKey: ['jobs', jobId, 'candidates'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
      return answer(api.GET('/jobs/{jobId}/candidates', { params: { path: { jobId }, query } }));
    },
    getNextPageParam: (page) => page.nextCursor,
  });

/** So many weeks stand next to each other, this one first. */
const loadWeeks = 6;

/** What each member of a network carries, in order of name. */
export const loadsQuery = (networkId: string) =>
  infiniteQueryOptions({
    queryKey: ['jobs', 'loads', networkId],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { weeks: loadWeeks, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) };
      return answer(
        api.GET('/networks/{networkId}/loads', { params: { path: { networkId }, query } }),
      );
    },
    getNextPageParam: (page) => page.nextCursor,
  });

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Also after a refusal: it tells that the world is not as it is shown.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

export interface Invited {
  personId: string;
  name: string;
  seat: SeatRole | null;
}

/** Offers seats to several people in one action: all of them, or nobody. */
export function useOffer(jobId: string) {
  return useChange(({ members, optionId }: { members: Invited[]; optionId: string | null }) =>
    answer(
      api.POST('/jobs/{jobId}/offers', {
        params: { path: { jobId } },
        body: { members: members.map(({ personId, seat }) => ({ personId, seat })), optionId },
      }),
    ),
  );
}

interface ClaimStep {
  claimId: string;
  action: ClaimAction;
  why: string;
  /** With a yes for somebody: at which of the offered times; none for all of them. */
  optionIds: string[];
}

/** Picks, passes over, releases, …; `why` is what the person reads. */
export function useClaimAction() {
  return useChange(({ claimId, action, why, optionIds }: ClaimStep) =>
    answer(
      api.POST('/claims/{claimId}/transitions', {
        params: { path: { claimId } },
        body: { action, why, optionIds },
      }),
    ),
  );
}

/** Confirms the group, at the chosen time when there are several. */
export function useConfirm(jobId: string) {
  return useChange((optionId: string | null) =>
    answer(
      api.POST('/jobs/{jobId}/transitions', {
        params: { path: { jobId } },
        body: { action: 'confirm', ...(optionId ? { optionId } : {}) },
      }),
    ),
  );
}
