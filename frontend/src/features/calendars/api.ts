/** My own calendars, my choices about holidays, and addresses for my calendar program. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';
import { addDays } from '@/lib/week-of';

export type Calendar = components['schemas']['Calendar'];
export type CalendarFeed = components['schemas']['CalendarFeed'];
export type CalendarChoices = components['schemas']['CalendarChoices'];
export type Holiday = components['schemas']['Holiday'];
type NewCalendar = components['schemas']['CalendarIn'];
type CalendarChange = components['schemas']['CalendarPatchIn'];
type NewFeed = components['schemas']['CalendarFeedIn'];

const lookAgainMs = 1500;

/** Looks again while a calendar is being fetched. */
export const calendarsQuery = queryOptions({
  queryKey: ['calendars', 'mine'],
  queryFn: async () => (await answer(api.GET('/me/calendars'))).items,
  refetchInterval: ({ state }) =>
    state.data?.some((calendar) => calendar.fetching) ? lookAgainMs : false,
});

export const choicesQuery = queryOptions({
  queryKey: ['calendars', 'choices'],
  queryFn: () => answer(api.GET('/me/calendar-choices')),
});

export const feedsQuery = queryOptions({
  queryKey: ['calendars', 'feeds'],
  queryFn: async () => (await answer(api.GET('/me/calendar-feeds'))).items,
});

/** Holidays of the week that begins on this Monday. */
export const holidaysQuery = (monday: string) =>
  queryOptions({
    queryKey: ['calendars', 'holidays', monday],
    queryFn: async () => {
      const query = { from: monday, until: addDays(monday, 6) };
      return (await answer(api.GET('/me/holidays', { params: { query } }))).items;
    },
  });

export type CommonTimes = components['schemas']['CommonTime'];

/** When a job's people are free at once: two weeks from a day, or from the job's first one. */
export const commonTimesQuery = (jobId: string, from?: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'common-times', from ?? ''],
    queryFn: () =>
      answer(
        api.GET('/jobs/{jobId}/common-times', {
          params: { path: { jobId }, query: from ? { from } : {} },
        }),
      ),
  });

/** What follows from other busy times: free time, the agenda, and which jobs fit. */
function useForgetWhatFollows() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['calendars', 'availability', 'suggestions'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useConnect() {
  const forget = useForgetWhatFollows();
  return useMutation({
    mutationFn: (body: NewCalendar) => answer(api.POST('/me/calendars', { body })),
    onSuccess: forget,
  });
}

export interface Upload {
  file: File;
  name: string;
  tentativeCounts: boolean;
}

export function useUpload() {
  const forget = useForgetWhatFollows();
  return useMutation({
    mutationFn: async ({ file, name, tentativeCounts }: Upload) => {
      // Read before it is sent: a file that is gone is no lost connection.
      const content = new Blob([await file.arrayBuffer()], { type: file.type });
      return answer(
        api.POST('/me/calendar-files', {
          // The description calls a file text; what is sent is the form below.
          body: { file: file.name, name, tentativeCounts },
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', content, file.name);
            form.append('name', name);
            form.append('tentativeCounts', String(tentativeCounts));
            return form;
          },
        }),
      );
    },
    onSuccess: forget,
  });
}

export function useChange() {
  const forget = useForgetWhatFollows();
  return useMutation({
    mutationFn: ({ id, ...body }: CalendarChange & { id: string }) =>
      answer(
        api.PATCH('/me/calendars/{calendarId}', { params: { path: { calendarId: id } }, body }),
      ),
    onSuccess: forget,
  });
}

export function useRefresh() {
  const forget = useForgetWhatFollows();
  return useMutation({
    mutationFn: (calendarId: string) =>
      answer(
        api.POST('/me/calendars/{calendarId}/refreshes', { params: { path: { calendarId } } }),
      ),
    onSuccess: forget,
  });
}

export function useDisconnect() {
  const forget = useForgetWhatFollows();
  return useMutation({
    mutationFn: (calendarId: string) =>
      answer(api.DELETE('/me/calendars/{calendarId}', { params: { path: { calendarId } } })),
    onSuccess: forget,
  });
}

export function useChoose() {
  const queryClient = useQueryClient();
  const forget = useForgetWhatFollows();
  return useMutation({
    mutationFn: (body: components['schemas']['CalendarChoicesIn']) =>
      answer(api.PUT('/me/calendar-choices', { body })),
    onSuccess: (chosen) => {
      queryClient.setQueryData(choicesQuery.queryKey, chosen);
      return forget();
    },
  });
}

export function useMakeFeed() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewFeed) => answer(api.POST('/me/calendar-feeds', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['calendars', 'feeds'] }),
  });
}

export function useRevokeFeed() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (feedId: string) =>
      answer(api.DELETE('/me/calendar-feeds/{feedId}', { params: { path: { feedId } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['calendars', 'feeds'] }),
  });
}
