import { type ReactElement, type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  /** Behind the control: a unit, a bound. */
  readonly aside?: string;
  /** Why what stands there cannot be saved. */
  readonly fault?: string | undefined;
  /** The control, with what ties it to its label and its fault. */
  readonly children: (tie: FieldTie) => ReactNode;
}

export interface FieldTie {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A control with its label, and with its fault beside it. */
export const Field = ({ label, aside, fault, children }: FieldProps): ReactElement => {
  const id = useId();
  const isWrong = fault !== undefined;
  const about = [aside === undefined ? '' : `${id}-aside`, isWrong ? `${id}-fault` : ''].filter((one) => one !== '');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="field-control">
        {children({ id, 'aria-invalid': isWrong, 'aria-describedby': about.length > 0 ? about.join(' ') : undefined })}
        {aside === undefined ? null : (
          <span id={`${id}-aside`} className="dim">
            {aside}
          </span>
        )}
      </span>
      {isWrong ? (
        <span id={`${id}-fault`} className="problem-text field-fault">
          {fault}
        </span>
      ) : null}
    </div>
  );
};
