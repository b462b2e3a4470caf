package org.bilaga.studio;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.bilaga.workspace.Refused;

/**
 * The one thread in which questions are answered, in the order they came.
 *
 * <p>Of what one window asks again and again while somebody types, only the last is begun.
 */
final class EngineThread implements AutoCloseable {
  /** Agreements nest deeply. */
  private static final long STACK = 64L << 20;

  /** Of windows that were closed nothing is told, so that old turns are forgotten all at once. */
  private static final int MOST_TURNS = 1000;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            var thread = new Thread(null, task, "bilaga", STACK);
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Integer> turns = new ConcurrentHashMap<>();

  /** Something to be answered. */
  @FunctionalInterface
  interface Question {
    PageReply answer() throws Refused;
  }

  /** Answers when its turn comes. */
  PageReply answer(Question question) throws Refused, InterruptedException {
    Callable<PageReply> task = question::answer;
    try {
      return thread.submit(task).get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Refused refused) {
        throw refused;
      } else if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /**
   * The same, unless the asker has asked again meanwhile.
   *
   * @param asker a window and what it asks
   * @param turn grows from one question to the next
   */
  PageReply answer(String asker, int turn, Supplier<PageReply> otherwise, Question question)
      throws Refused, InterruptedException {
    if (turns.size() > MOST_TURNS) {
      turns.clear();
    }
    turns.merge(asker, turn, Math::max);
    return answer(
        () -> turns.getOrDefault(asker, turn) > turn ? otherwise.get() : question.answer());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
