/** Reading in lists: what a list would do, what its columns mean, how far a worker is. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type components } from '@/client';

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

/** Keeps what came back as the import that is shown. */
function useStep<Input>(importId: string, step: (input: Input) => Promise<Import>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (read) => queryClient.setQueryData(importQuery(importId).queryKey, read),
  });
}

export const useChooseColumns = (importId: string) =>
  useStep(importId, (chosen: Map<string, string>) =>
    answer(
      api.PUT('/imports/{importId}/columns', {
        params: { path: { importId } },
        body: { columns: [...chosen].map(([header, field]) => ({ header, field: field || null })) },
      }),
    ),
  );

export const useFinishImport = (importId: string) =>
  useStep(importId, (body: { action: 'confirm' | 'discard'; gone?: 'leave' | 'end' }) =>
    answer(api.POST('/imports/{importId}/transitions', { params: { path: { importId } }, body })),
  );

/** Everything that a list may have changed is read again. */
export function useAllNew(): () => void {
  const queryClient = useQueryClient();
  return () =>
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== lists || queryKey[1] === 'sources',
    });
}
