import { registerHooks } from "node:module";

/**
 * postgres 3.4.9 kills the whole program when a connection is lost at the wrong moment (porsager/postgres #1066, #1154,
 * #1208; open): the `rollback` of a transaction whose connection has gone finds no socket and throws where nobody can catch
 * it. Nor is a write that was put off forgotten, so that the connection made in its place never sends again, nor the last
 * word of the old server, which the first query of the new connection is then refused with. Found by the
 * bench survive-kills within a dozen kills. The driver's file is mended as it is loaded; nothing on disk changes. With
 * another version of the driver this throws, and whoever updates it looks whether it is still needed.
 */
const mends: readonly (readonly [old: string, mended: string])[] = [
  [
    `    if (q.cancelled)
      return

    try {`,
    `    if (q.cancelled)
      return

    if (socket === null) {
      queryError(q, Errors.connection('CONNECTION_CLOSED', options))
      return true
    }

    try {`,
  ],
  // Sent between the error of a connection and its end, a query was answered by nobody, and its slot was lost for ever.
  ["!hadError && (query || sent.length) && error(", "(query || sent.length) && error("],
  // A COPY that was under way belonged to the old connection: the first query of the new one was refused for it.
  [
    "closedTime = performance.now()",
    "stream && stream.destroy(Errors.connection('CONNECTION_CLOSED', options)); stream = query = final = null; closedTime = performance.now()",
  ],
  ["const x = socket.write(chunk, fn)", "if (socket === null) return true; const x = socket.write(chunk, fn)"],
  [
    `clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)`,
    `clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = errorResponse = null
    socket.removeListener('data', data)`,
  ],
  [
    `socket.write(b().d().raw(chunk).end(), callback)
      },
      destroy(error, callback) {
        callback(error)
        socket.write(b().f().str(error + b.N).end())
        stream = null
      },
      final(callback) {
        socket.write(b().c().end())
        final = callback
        stream = null
      }
    })
    query.resolve(stream)
  }

  function CopyOutResponse`,
    `socket === null
          ? callback(Errors.connection('CONNECTION_CLOSED', options))
          : socket.write(b().d().raw(chunk).end(), callback)
      },
      destroy(error, callback) {
        callback(error)
        socket !== null && socket.write(b().f().str(error + b.N).end())
        stream = null
      },
      final(callback) {
        stream = null
        if (socket === null) return callback(Errors.connection('CONNECTION_CLOSED', options))
        socket.write(b().c().end())
        final = callback
      }
    })
    query.resolve(stream)
  }

  function CopyOutResponse`,
  ],
];

function mended(source: string): string {
  return mends.reduce((text, [old, now]) => {
    const parts = text.split(old);
    if (parts.length !== 2)
      throw new Error("postgres is not 3.4.9 any more: see src/platform/database/mended-driver.ts");
    return parts.join(now);
  }, source);
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!/\/postgres\/src\/connection\.js$/.test(url)) return loaded;
    return { ...loaded, source: mended(String(loaded.source)) };
  },
});

// Only now: an import written at the top would be loaded before the hook is there.
export const driver = (await import("postgres")).default;
