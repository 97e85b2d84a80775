/** Reading in lists: what a list would do, what its columns mean, how far a worker is. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api, ProblemError, type components } from '@/client';
import { saveFile } from '@/lib/save-file';

type Schemas = components['schemas'];
export type Import = Schemas['Import'];
export type ImportKind = Schemas['ImportKind'];
export type ImportColumn = Schemas['ImportColumn'];

export interface ListToRead {
  file: File;
  kind: ImportKind;
  networkId: string;
  source: string;
}

const lists = 'imports';
const follow = 700;

/** One import; asked again and again while a worker is at it. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: [lists, importId],
    queryFn: () => answer(api.GET('/imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? follow : false),
  });

export const isAtWork = (read: Import | undefined): boolean =>
  read?.state === 'reading' || read?.state === 'writing';

/** Everything that is wrong with a list, a hundred at a time. */
export const importErrorsQuery = (importId: string) =>
  infiniteQueryOptions({
    queryKey: [lists, importId, 'errors'],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) => {
      const params = {
        path: { importId },
        query: { limit: 100, ...(cursor ? { cursor } : {}) },
      };
      return answer(api.GET('/imports/{importId}/errors', { params }));
    },
    getNextPageParam: (page) => page.nextCursor,
  });

/** The same as a file, in the page's language. */
export const useErrorsFile = (importId: string, name: string) =>
  useMutation({
    mutationFn: async () => {
      const params = { path: { importId } };
      const path = '/imports/{importId}/errors/file';
      saveFile(await answer(api.GET(path, { params, parseAs: 'blob' })), `${name}.csv`);
    },
  });

/** Where a network's lists came from before. */
export const sourcesQuery = (networkId: string) =>
  queryOptions({
    queryKey: [lists, 'sources', networkId],
    queryFn: async () =>
      (
        await answer(
          api.GET('/networks/{networkId}/import-sources', { params: { path: { networkId } } }),
        )
      ).items,
  });

/** Reads a list and says what it would do; nothing is written yet. */
export const usePreviewImport = () =>
  useMutation({
    mutationFn: async ({ file, kind, networkId, source }: ListToRead) => {
      // Read before it is sent: a file that is gone is no lost connection.
      const content = new Blob([await file.arrayBuffer()], { type: file.type });
      return answer(
        api.POST('/imports', {
          // The description calls a file text; what is sent is the form below.
          body: { file: file.name, kind, networkId, source },
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', content, file.name);
            form.append('kind', kind);
            form.append('networkId', networkId);
            form.append('source', source);
            return form;
          },
        }),
      );
    },
  });

/** Says what the columns mean; what came back is the import that is shown. */
export function useChooseColumns(importId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (chosen: Map<string, string>) =>
      answer(
        api.PUT('/imports/{importId}/columns', {
          params: { path: { importId } },
          body: {
            columns: [...chosen].map(([header, field]) => ({ header, field: field || null })),
          },
        }),
      ),
    onSuccess: (read) => queryClient.setQueryData(importQuery(importId).queryKey, read),
  });
}

/** Confirms or discards. What would be written now is read again when that has changed. */
export function useFinishImport(importId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = importQuery(importId);
  return useMutation({
    mutationFn: (body: { action: 'confirm' | 'discard'; gone?: 'leave' | 'end' }) =>
      answer(api.POST('/imports/{importId}/transitions', { params: { path: { importId } }, body })),
    onSuccess: (read) => queryClient.setQueryData(queryKey, read),
    onError: (error) => (isStale(error) ? queryClient.invalidateQueries({ queryKey }) : undefined),
  });
}

/** Whether the data has changed since it was looked at. */
export const isStale = (error: Error | null): boolean =>
  error instanceof ProblemError && error.code === 'import-stale';

/** Everything that a list may have changed is read again. */
export function useAllNew(): () => void {
  const queryClient = useQueryClient();
  return () =>
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== lists || queryKey[1] === 'sources',
    });
}
