import type { ReactNode } from "react";
import page from "../../shared/page.module.css";
import { OfficeNav } from "./office-nav.tsx";

interface OfficePageProps {
  readonly title: ReactNode;
  readonly lead: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the pages that run the programme. */
export function OfficePage({ title, lead, actions, children }: OfficePageProps) {
  return (
    <article className={page.page}>
      <OfficeNav />
      <header className={page.sectionHead}>
        <div>
          <h1 className={page.title}>{title}</h1>
          <p className={page.lead}>{lead}</p>
        </div>
        {actions !== undefined && <div className={page.actions}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}
