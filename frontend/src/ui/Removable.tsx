/** What was chosen, each with a button that takes it away. */
import X from 'lucide-react/icons/x';
import { Button } from './Button';
import { Row } from './layout';

interface RemovableProps {
  /** What is listed, for who can't see it. */
  label: string;
  items: readonly { id: string; label: string }[];
  /** What a button does, in words: "Wonen weghalen". */
  says: (label: string) => string;
  onRemove: (id: string) => void;
}

export function Removable({ label, items, says, onRemove }: RemovableProps) {
  if (items.length === 0) return null;
  return (
    <Row gap={8} role="group" aria-label={label}>
      {items.map((item) => (
        <Button
          key={item.id}
          look="secondary"
          small
          icon={X}
          aria-label={says(item.label)}
          onPress={() => onRemove(item.id)}
        >
          {item.label}
        </Button>
      ))}
    </Row>
  );
}
