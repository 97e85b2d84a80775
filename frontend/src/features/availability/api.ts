/** My free time, my busy periods, and my agenda of one week. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';
import { addDays, midnight } from '@/lib/week-of';

export type FreeTime = components['schemas']['FreeTime'];
export type Agenda = components['schemas']['Agenda'];
export type BusyPeriod = components['schemas']['BusyPeriod'];
type FreeTimeIn = components['schemas']['FreeTimeIn'];

export const freeTimeQuery = queryOptions({
  queryKey: ['availability', 'free-time'],
  queryFn: () => answer(api.GET('/me/free-time')),
});

/** The agenda of the week that begins on this Monday. */
export const agendaQuery = (monday: string) =>
  queryOptions({
    queryKey: ['availability', 'agenda', monday],
    queryFn: () =>
      answer(
        api.GET('/me/agenda', {
          params: { query: { from: midnight(monday), until: midnight(addDays(monday, 7)) } },
        }),
      ),
  });

/** From now on, for a year. */
export const busyPeriodsQuery = queryOptions({
  queryKey: ['availability', 'busy-periods'],
  // Those of connected calendars are many, and are changed there.
  queryFn: async () =>
    (await answer(api.GET('/me/busy-periods'))).items.filter((period) => !period.calendarId),
});

/** What follows from other free time: the agenda, and which jobs fit. */
function useForgetWhatFollows() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['availability'] }),
      queryClient.invalidateQueries({ queryKey: ['suggestions'] }),
    ]);
}

/** Writes all windows and the budget at once. */
export function useSaveFreeTime() {
  const queryClient = useQueryClient();
  const forget = useForgetWhatFollows();
  return useMutation({
    mutationFn: (body: FreeTimeIn) => answer(api.PUT('/me/free-time', { body })),
    onSuccess: (saved) => {
      queryClient.setQueryData(freeTimeQuery.queryKey, saved);
      return forget();
    },
  });
}

export function useAddBusyPeriod() {
  const forget = useForgetWhatFollows();
  return useMutation({
    mutationFn: (body: { start: string; end: string }) =>
      answer(api.POST('/me/busy-periods', { body })),
    onSuccess: forget,
  });
}

export function useRemoveBusyPeriod() {
  const forget = useForgetWhatFollows();
  return useMutation({
    mutationFn: (busyPeriodId: string) =>
      answer(api.DELETE('/me/busy-periods/{busyPeriodId}', { params: { path: { busyPeriodId } } })),
    onSuccess: forget,
  });
}
