import type { ReactElement } from 'react';
import { RuleEditor } from './rule-editor.tsx';
import { type TargetSubject, targetDraft } from './target-draft.ts';

interface TargetEditorProps {
  readonly subject: TargetSubject;
  readonly onClose: () => void;
  readonly onMade: () => void;
}

/** The editor with a rule about these prices, which lacks only the odds. */
export const TargetEditor = ({ subject, onClose, onMade }: TargetEditorProps): ReactElement => (
  <RuleEditor rule={null} first={targetDraft(subject)} onClose={onClose} onSaved={onMade} />
);
