package org.bilaga.resolve;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is going to be asked for, made in a second thread in the order it will be asked.
 *
 * <p>What is asked for before its turn came is left to whoever asks. The work has nothing that it
 * changes in common with the rest; what it makes is handed over whole and never touched again by
 * the thread that made it, so that a run with one processor tells the same as one with two.
 */
public final class Ahead<K, V> implements AutoCloseable {
  /** Of fewer than so many a second thread costs more than it saves. */
  static final int FEWEST = 32;

  private final Work<K, V> work;
  private final int most;
  private final Set<K> left;
  private final Map<K, V> made = new HashMap<>();
  private @Nullable K inWork;

  /**
   * Begins at once.
   *
   * @param most how many are held that nobody has asked for yet
   */
  Ahead(List<K> wanted, int most, Work<K, V> work) {
    this.left = new LinkedHashSet<>(wanted);
    this.most = most;
    this.work = work;
    var thread = new Thread(this::run, "ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** Makes one; empty where whoever asks has to do it, and to tell why it cannot be done. */
  interface Work<K, V> {
    Optional<V> of(K key);
  }

  /** What was made of it, waited for where that has begun; each is given once. */
  synchronized Optional<V> take(K key) {
    left.remove(key);
    boolean interrupted = false;
    while (key.equals(inWork)) {
      interrupted |= !waited();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    notifyAll();
    return Optional.ofNullable(made.remove(key));
  }

  /** Nothing more is going to be asked for. */
  @Override
  public synchronized void close() {
    left.clear();
    made.clear();
    notifyAll();
  }

  private void run() {
    Optional<K> next = next();
    while (next.isPresent()) {
      Optional<V> value = Optional.empty();
      try {
        value = work.of(next.get());
      } catch (RuntimeException | VirtualMachineError failed) {
        // Whoever asks meets it again, where it can be told.
        value = Optional.empty();
      } finally {
        done(next.get(), value);
      }
      next = next();
    }
  }

  private synchronized Optional<K> next() {
    while (made.size() >= most && !left.isEmpty()) {
      if (!waited()) {
        left.clear();
      }
    }
    var keys = left.iterator();
    if (!keys.hasNext()) {
      return Optional.empty();
    }
    K key = keys.next();
    keys.remove();
    inWork = key;
    return Optional.of(key);
  }

  private synchronized void done(K key, Optional<V> value) {
    inWork = null;
    value.ifPresent(it -> made.put(key, it));
    notifyAll();
  }

  /** Whether it was not interrupted. */
  private synchronized boolean waited() {
    try {
      wait();
      return true;
    } catch (InterruptedException interrupted) {
      return false;
    }
  }
}
