import initGeosJs from "geos-wasm";

/**
 * GEOS 3.13 as WebAssembly, loaded once when this module is first imported; everything after that is synchronous.
 *
 * GEOS answers an exception with a null pointer and tells the reason through a callback. Passing that null pointer on
 * ends in a wasm trap or, worse, in "nothing here", so every pointer goes through `checked` before it is used.
 */
export type Geos = Awaited<ReturnType<typeof initGeosJs>>;

/** What GEOS could not do, in its own words. `notices` is whatever it remarked on the way (it never reaches stderr). */
export class GeometryEngineError extends Error {
  override readonly name = "GeometryEngineError";
  readonly notices: readonly string[];

  constructor(message: string, notices: readonly string[]) {
    super(message);
    this.notices = notices;
  }
}

const errors: string[] = [];
const notices: string[] = [];

/** The engine keeps one context for the life of the process: loading again gives the same one. */
export async function loadGeos(): Promise<Geos> {
  return initGeosJs({
    errorHandler: (message) => {
      errors.push(message);
    },
    noticeHandler: (message) => {
      notices.push(message);
    },
  });
}

export const geos = await loadGeos();

/** A pointer GEOS returned; null means an exception happened inside, which is thrown here. */
export function checked(doing: string, pointer: number): number {
  if (pointer === 0) throw engineError(doing);
  return pointer;
}

export function engineError(doing: string): GeometryEngineError {
  const reason = errors.splice(0).join("; ") || "no reason given (out of memory?)";
  return new GeometryEngineError(`${doing}: ${reason}`, takeNotices());
}

/** What GEOS remarked since the last call. */
export function takeNotices(): string[] {
  return notices.splice(0);
}

/** Registers a geometry for release and returns it; throws when it is a null pointer. */
export type Keep = (doing: string, geometry: number) => number;

/** Runs `work` and releases every geometry it kept, also when it throws. */
export function withGeometries<T>(work: (keep: Keep) => T): T {
  const kept: number[] = [];
  errors.length = 0;
  notices.length = 0;
  try {
    return work((doing, geometry) => {
      kept.push(checked(doing, geometry));
      return geometry;
    });
  } finally {
    for (const geometry of kept) geos.GEOSGeom_destroy(geometry);
  }
}
