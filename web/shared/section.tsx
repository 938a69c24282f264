import { type ReactNode, useId } from "react";
import page from "./page.module.css";

interface SectionProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Buttons and links beside the title. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, lead, actions, children }: SectionProps) {
  const heading = useId();
  return (
    <section className={page.section} aria-labelledby={heading}>
      <header className={page.sectionHead}>
        <div>
          <h2 id={heading} className={page.heading}>
            {title}
          </h2>
          {lead !== undefined && <p className={page.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={page.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
