/** Reports: which ones there are for me, each as data and as a file. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { answer, api, type components, type ProblemError } from '@/client';
import { saveFile } from '@/lib/save-file';

type Schemas = components['schemas'];
export type Report = Schemas['Report'];
export type Subject = Schemas['ReportSubject'];
export type Figure = Schemas['Figure'];
export type Exchange = Schemas['Exchange'];
export type FileFormat = Schemas['FileFormat'];
export type Interval = Schemas['Interval'];

/** Days, both included, and what the trend is cut into. */
export interface Wanted {
  from: string;
  until: string;
  by: Interval;
}

export const subjectsQuery = queryOptions({
  queryKey: ['reports', 'subjects'],
  queryFn: async () => (await answer(api.GET('/reports'))).items,
});

export const reportQuery = (subject: Subject, query: Wanted) =>
  queryOptions({
    queryKey: ['reports', subject.kind, subject.id, query],
    queryFn: () => report(subject, query),
    placeholderData: (before) => before,
  });

function report({ kind, id }: Subject, query: Wanted): Promise<Report> {
  if (kind === 'network' && id) {
    const path = { networkId: id };
    return answer(api.GET('/networks/{networkId}/report', { params: { path, query } }));
  }
  if (kind === 'organisation' && id) {
    const path = { organisationId: id };
    return answer(api.GET('/organisations/{organisationId}/report', { params: { path, query } }));
  }
  return answer(api.GET('/region/report', { params: { query } }));
}

/** Brings a file in the page's language, which a plain link could not ask for. */
export const useReportFile = (subject: Subject, wanted: Wanted, word: string) =>
  useMutation({
    mutationFn: async (format: FileFormat) => {
      const name = `${word}-${wanted.from}-${wanted.until}.${format}`;
      saveFile(await file(subject, { ...wanted, format }), name);
    },
  });

/** What is wrong with what was asked, as far as a field says it better than the whole. */
export const refusalOf = ({ detail, fields }: ProblemError): string => fields[0]?.detail ?? detail;

function file({ kind, id }: Subject, query: Wanted & { format: FileFormat }): Promise<Blob> {
  const parseAs = 'blob';
  if (kind === 'network' && id) {
    const params = { path: { networkId: id }, query };
    return answer(api.GET('/networks/{networkId}/report/file', { params, parseAs }));
  }
  if (kind === 'organisation' && id) {
    const params = { path: { organisationId: id }, query };
    return answer(api.GET('/organisations/{organisationId}/report/file', { params, parseAs }));
  }
  return answer(api.GET('/region/report/file', { params: { query }, parseAs }));
}
