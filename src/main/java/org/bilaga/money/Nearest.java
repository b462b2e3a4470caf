package org.bilaga.money;

import java.util.Arrays;

/**
 * Numbered things by how far they are, the nearest on top, of two as near the lower number: a heap
 * that knows where each thing is, so that it can come nearer.
 */
final class Nearest {
  private static final int NEVER_PUT = -1;
  private static final int TAKEN = -2;

  private final int[] heap;
  private final int[] place;
  private final long[] distance;
  private int size;

  Nearest(int things) {
    this.heap = new int[things];
    this.place = new int[things];
    this.distance = new long[things];
    Arrays.fill(place, NEVER_PUT);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Puts a thing, or brings it nearer; false where it is as near already, or was taken. */
  boolean put(int thing, long far) {
    if (place[thing] == TAKEN || (place[thing] >= 0 && distance[thing] <= far)) {
      return false;
    }
    if (place[thing] == NEVER_PUT) {
      place[thing] = size;
      heap[size++] = thing;
    }
    distance[thing] = far;
    rise(thing);
    return true;
  }

  /** The nearest; it stays on top. */
  int top() {
    return heap[0];
  }

  /** How far the nearest is. */
  long far() {
    return distance[heap[0]];
  }

  /** The top goes further away and finds its new place. */
  void moveTop(long further) {
    int thing = heap[0];
    distance[thing] = further;
    sink(thing, 0);
  }

  /** The nearest, which is put never again. */
  int take() {
    int taken = heap[0];
    place[taken] = TAKEN;
    int last = heap[--size];
    if (size > 0) {
      sink(last, 0);
    }
    return taken;
  }

  private boolean isNearer(int thing, int other) {
    return distance[thing] != distance[other] ? distance[thing] < distance[other] : thing < other;
  }

  private void rise(int thing) {
    int at = place[thing];
    while (at > 0 && isNearer(thing, heap[(at - 1) / 2])) {
      set(at, heap[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    set(at, thing);
  }

  private void sink(int thing, int from) {
    int at = from;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && isNearer(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isNearer(heap[child], thing)) {
        break;
      }
      set(at, heap[child]);
      at = child;
    }
    set(at, thing);
  }

  private void set(int at, int thing) {
    heap[at] = thing;
    place[thing] = at;
  }
}
