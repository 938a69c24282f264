import { useParams } from "@tanstack/react-router";
import { ReportView } from "./report-view.tsx";

/** A report on a page of its own. */
export function ReportPage() {
  const { id } = useParams({ from: "/reports/$id" });
  return <ReportView id={id} />;
}
