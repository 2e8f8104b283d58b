import type { InputHTMLAttributes, ReactNode } from 'react';

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  /** One of several, or yes and no. */
  kind: 'radio' | 'checkbox';
  label: ReactNode;
  /** What the choice means, in a quieter line under the label. */
  hint?: ReactNode;
  /** Of the label element around the input and its text. */
  className?: string;
}

/** A radio button or a checkbox with its label, which can be pressed as well. */
export function Choice({ kind, label, hint, className, ...input }: ChoiceProps) {
  return (
    <label className={className === undefined ? 'choice' : `choice ${className}`}>
      <input type={kind} className={kind} {...input} />
      {hint === undefined ? (
        label
      ) : (
        <span>
          <span className="choice-label">{label}</span>
          <span className="small quiet">{hint}</span>
        </span>
      )}
    </label>
  );
}
