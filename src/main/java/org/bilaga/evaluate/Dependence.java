package org.bilaga.evaluate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Notes which results rest on a figure that is taken to be another than the one written, so that
 * all others are the same whatever it is taken to be.
 *
 * <p>A result is known by its identity. What computes one says so before ({@link #begin}) and after
 * ({@link #end}); what takes one that was made before says so too ({@link #reuse}).
 */
public final class Dependence {
  private final Set<Object> dependent = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean read;

  Dependence() {}

  /** Such a figure was read. */
  void read() {
    read = true;
  }

  /** What is to be given back to {@link #end}. */
  public boolean begin() {
    boolean outer = read;
    read = false;
    return outer;
  }

  /** What has been computed since {@link #begin} is this. */
  public void end(Object result, boolean outer) {
    if (read) {
      dependent.add(result);
    }
    read |= outer;
  }

  public void reuse(Object result) {
    read |= dependent.contains(result);
  }

  public boolean isOf(Object result) {
    return dependent.contains(result);
  }
}
