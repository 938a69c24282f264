import { queryOptions } from "@tanstack/react-query";
import type { CertificateLine, Verification } from "./certificate-answers.ts";
import { get } from "./request.ts";

export const certificatesQuery = (hazard: string | undefined) =>
  queryOptions({
    queryKey: ["api", "certificates", hazard],
    queryFn: ({ signal }) => get<{ items: readonly CertificateLine[] }>("/api/certificates", { hazard }, signal),
  });

export const verificationQuery = (code: string) =>
  queryOptions({
    queryKey: ["api", "verification", code],
    queryFn: ({ signal }) => get<Verification>(`/api/certificates/verify/${encodeURIComponent(code)}`, {}, signal),
    retry: false,
  });
