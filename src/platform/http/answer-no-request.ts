import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { securityHeadersFor } from "./security-headers.ts";

interface ConnectionFailure extends Error {
  readonly code: string;
}

const statuses: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Answers bytes that are no HTTP request, or no whole one in time: they reach no hook and no route. */
export function answerNoRequest(publicOrigin: string | null): (failure: ConnectionFailure, socket: Socket) => void {
  const headers = Object.entries(securityHeadersFor("/api/", publicOrigin)).map(([name, value]) => `${name}: ${value}`);
  return (failure, socket) => {
    // Whoever is gone needs no answer.
    if (failure.code === "ECONNRESET" || socket.destroyed) return;
    const status = statuses[failure.code] ?? 400;
    const title = STATUS_CODES[status] ?? "";
    const body = JSON.stringify({ type: "about:blank", title, status });
    const head = [`HTTP/1.1 ${status} ${title}`, "content-type: application/problem+json", "connection: close"];
    const length = `content-length: ${Buffer.byteLength(body)}`;
    if (socket.writable) socket.write(`${[...head, length, ...headers].join("\r\n")}\r\n\r\n${body}`);
    socket.destroy(failure);
  };
}
