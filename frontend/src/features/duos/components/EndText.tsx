/** What happens when a duo or its question ends, and why it did not. */
import { Note } from '@/ui/signs';

export function EndText({ text, error }: { text: string; error: Error | null }) {
  return (
    <>
      <p>{text}</p>
      {error ? (
        <Note tone="warning" role="alert">
          {error.message}
        </Note>
      ) : null}
    </>
  );
}
