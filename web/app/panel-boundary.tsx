import { Component, type ReactNode } from 'react';

interface PanelBoundaryProps {
  /** What failed, for people: `The board`. */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a failure inside its panel: the rest of the desk goes on, and the panel can be tried again. */
export class PanelBoundary extends Component<PanelBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <section className="failure" role="alert">
        <h2>{this.props.what} cannot be shown</h2>
        <p>{error.message}</p>
        <button type="button" className="control" onClick={() => this.setState({ error: null })}>
          Try again
        </button>
      </section>
    );
  }
}
