import { expect, test } from "vitest";
import { withServer } from "./support/with-server.ts";

const server = withServer();

test("every answer forbids what is not a file of ours, also an answer that refuses", async () => {
  for (const path of ["/", "/sign-in", "/api/health", "/api/people", "/api/nothing-here"]) {
    const { headers } = await fetch(`${server.url}${path}`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy, path).not.toContain("unsafe");
    for (const directive of [
      "default-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split("; "), path).toContain(directive);
    }
    // Without TLS every request to this server is http; asking for https would leave a field office without pages.
    expect(policy, path).not.toContain("upgrade-insecure-requests");
    expect(headers.get("permissions-policy"), path).toContain("camera=()");
    expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy"), path).toBe("same-origin");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
  }
});
