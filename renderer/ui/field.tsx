import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { controls } from '../../shared/messages/window/controls.ts';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  optional?: boolean;
}

/** A labelled text input whose hint and error are linked to it. */
export function Field({ label, hint, error, optional, className, ...rest }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error ? `${id}-error` : '']
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id}>
        {label}
        {optional === true && <span className="quiet"> {controls.optional}</span>}
      </label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        data-optional={optional === true ? '' : undefined}
        aria-describedby={described === '' ? undefined : described}
        {...rest}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="small quiet">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="small field-error">
          {error}
        </p>
      )}
    </div>
  );
}
