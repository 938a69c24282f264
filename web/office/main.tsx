import "./styles.ts";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { noticeEndedSession } from "../shared/access/session-ended.ts";
import { meQuery } from "../shared/api/people-queries.ts";
import { ApiProblem } from "../shared/api/problem.ts";
import { programmeQuery } from "../shared/api/queries.ts";
import { router } from "./router.tsx";
import { takeLinkSecret } from "./welcome/link-secret.ts";

takeLinkSecret();
const onError = (error: Error) => noticeEndedSession(queries, error);
const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // Changes are told by /api/events, so answers stay good until then.
      staleTime: Number.POSITIVE_INFINITY,
      // What the server refused with a reason is not asked again.
      retry: (count, error) => count < 1 && !(error instanceof ApiProblem && error.status < 500),
      refetchOnWindowFocus: false,
    },
  },
});
void queries.prefetchQuery(programmeQuery);
void queries.prefetchQuery(meQuery);

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
