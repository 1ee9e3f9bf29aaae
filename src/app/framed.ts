/**
 * Whether a page of another origin holds this one in a frame, and so may lay itself over it. A page of
 * the same origin could read and do all of this one anyway. From disk each file is an origin of its own.
 */
export function isFramedByOther(own: Window): boolean {
  try {
    for (let inner = own; inner !== inner.parent; inner = inner.parent)
      if (inner.parent.location.origin !== own.origin) return true;
    return false;
  } catch {
    // What cannot be read is another origin.
    return true;
  }
}
