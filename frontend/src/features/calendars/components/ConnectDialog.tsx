/** Connecting a calendar: by its address, which stays in step, or by a file, which doesn't. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FileField } from '@/ui/FileField';
import { Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useConnect, useUpload } from '../api';

interface Form {
  way: 'address' | 'file';
  address: string;
  name: string;
  file: File | null;
  tentativeCounts: boolean;
}

const empty: Form = { way: 'address', address: '', name: '', file: null, tentativeCounts: true };

export function ConnectDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('calendars');
  const { form, set, send, busy, error, missing } = useConnecting(onClose);
  return (
    <Dialog title={t('connect')} isOpen onClose={onClose}>
      <Stack as="form" onSubmit={send} {...{ noValidate: true }}>
        <Refused error={error} />
        <Source form={form} set={set} error={error} missing={missing} />
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          optional
          maxLength={60}
          value={form.name}
          onChange={(name) => set({ name })}
          error={fieldError(error, 'name')}
        />
        <Checkbox
          isSelected={form.tentativeCounts}
          onChange={(tentativeCounts) => set({ tentativeCounts })}
        >
          {t('tentativeCounts')}
        </Checkbox>
        <Words tone="hint">{t('onlyBusy')}</Words>
        <DialogActions>
          <Button type="submit" busy={busy}>
            {t('connectIt')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

function fieldError(error: Error | null, path: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  return error.fields.find((field) => field.path === path)?.detail;
}

interface SourceProps {
  form: Form;
  set: (part: Partial<Form>) => void;
  error: Error | null;
  missing: boolean;
}

/** Where it comes from: an address, or a file. */
function Source({ form, set, error, missing }: SourceProps) {
  const { t } = useTranslation('calendars');
  return (
    <>
      <SegmentedSwitch
        label={t('way')}
        value={form.way}
        onChange={(way) => set({ way: way === 'file' ? 'file' : 'address' })}
        choices={[
          { value: 'address', label: t('byAddress') },
          { value: 'file', label: t('byFile') },
        ]}
      />
      {form.way === 'address' ? (
        <AddressPart
          value={form.address}
          onChange={(address) => set({ address })}
          error={missing ? t('addressMissing') : fieldError(error, 'address')}
        />
      ) : (
        <FilePart
          file={form.file}
          onChange={(file) => set({ file })}
          error={missing ? t('fileMissing') : fieldError(error, 'file')}
        />
      )}
    </>
  );
}

interface PartProps<Value> {
  onChange: (value: Value) => void;
  error: string | undefined;
}

function AddressPart({ value, onChange, error }: PartProps<string> & { value: string }) {
  const { t } = useTranslation('calendars');
  return (
    <TextField
      label={t('address')}
      hint={t('addressHint')}
      value={value}
      onChange={onChange}
      error={error}
      inputMode="url"
      autoComplete="off"
      spellCheck="false"
    />
  );
}

function FilePart({ file, onChange, error }: PartProps<File> & { file: File | null }) {
  const { t } = useTranslation('calendars');
  return (
    <>
      <FileField
        label={t('file')}
        hint={t('fileHint')}
        accept={['.ics', 'text/calendar']}
        file={file}
        onChange={onChange}
      />
      {error ? (
        <Note tone="negative" role="alert">
          {error}
        </Note>
      ) : null}
    </>
  );
}

function useConnecting(onClose: () => void) {
  const { t } = useTranslation('calendars');
  const [form, setForm] = useState(empty);
  const [missing, setMissing] = useState(false);
  const connect = useConnect();
  const upload = useUpload();
  const set = (part: Partial<Form>) => {
    setForm((before) => ({ ...before, ...part }));
    setMissing(false);
  };

  function done(): void {
    onClose();
    toast(t('connectedNow'));
  }

  function send(event: FormEvent): void {
    event.preventDefault();
    const { way, address, file, tentativeCounts } = form;
    const name = form.name.trim();
    if (way === 'file') {
      setMissing(!file);
      if (!file) return;
      const called = name || file.name.replace(/\.ics$/i, '').slice(0, 60) || t('file');
      after(upload.mutateAsync({ file, name: called, tentativeCounts }), done);
      return;
    }
    setMissing(!address.trim());
    if (!address.trim()) return;
    after(connect.mutateAsync({ address, name: name || null, tentativeCounts }), done);
  }

  const change = form.way === 'file' ? upload : connect;
  return { form, set, send, busy: change.isPending, error: change.error, missing };
}

/** What isn't about one field. */
function Refused({ error }: { error: Error | null }) {
  const { t } = useTranslation('calendars');
  if (!error || (error instanceof ProblemError && error.fields.length > 0)) return null;
  return (
    <Note tone="negative" role="alert">
      {error instanceof ProblemError ? error.detail : t('failed')}
    </Note>
  );
}
