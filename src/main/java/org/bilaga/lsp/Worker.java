package org.bilaga.lsp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bilaga.words.Language;
import org.bilaga.workspace.Refused;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The one thread in which all that an editor asks is done, in the order it came.
 *
 * <p>What is no longer wanted when its turn comes is not begun. A fault of ours is told to those
 * who listen for it, and the editor gets an answer that says nothing.
 */
final class Worker {
  /** Agreements nest deeply. */
  private static final long STACK = 64L << 20;

  private final ThreadPoolExecutor thread;
  private final Consumer<Throwable> faults;

  /** Something to be answered. */
  @FunctionalInterface
  interface Question<T> {
    T answer() throws Refused;
  }

  /**
   * @param threads those of the session
   */
  Worker(ThreadGroup threads, Consumer<Throwable> faults) {
    this.faults = faults;
    this.thread =
        new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> thread(threads, task));
  }

  private static Thread thread(ThreadGroup threads, Runnable task) {
    var thread = new Thread(threads, task, "bilaga", STACK);
    thread.setDaemon(true);
    return thread;
  }

  /** Does something when its turn comes. */
  void take(Runnable task) {
    if (!thread.isShutdown()) {
      thread.execute(
          () -> {
            try {
              task.run();
            } catch (RuntimeException | Error fault) {
              faults.accept(fault);
            }
          });
    }
  }

  /** Does something once nothing else waits, and of several such only one, the last. */
  final class WhenIdle {
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Runnable task;

    WhenIdle(Runnable task) {
      this.task = task;
    }

    void ask() {
      if (!waiting.getAndSet(true)) {
        take(this::look);
      }
    }

    private void look() {
      if (thread.getQueue().isEmpty()) {
        waiting.set(false);
        task.run();
      } else {
        take(this::look);
      }
    }
  }

  /**
   * Answers when its turn comes.
   *
   * @param otherwise what is answered where there is a fault of ours
   */
  <T> CompletableFuture<T> answer(T otherwise, Language language, Question<T> question) {
    var answer = new CompletableFuture<T>();
    ask(
        answer,
        () -> answer.complete(question.answer()),
        () -> answer.complete(otherwise),
        language);
    return answer;
  }

  /** The same where there may be nothing to answer, which the protocol has as null. */
  <T> CompletableFuture<@Nullable T> orNothing(Language language, Question<Optional<T>> question) {
    var answer = new CompletableFuture<@Nullable T>();
    ask(
        answer,
        () -> answer.complete(question.answer().orElse(null)),
        () -> answer.complete(null),
        language);
    return answer;
  }

  private void ask(
      CompletableFuture<?> answer,
      Question<Boolean> answering,
      Runnable otherwise,
      Language language) {
    take(
        () -> {
          if (answer.isDone()) {
            return;
          }
          try {
            answering.answer();
          } catch (Refused refused) {
            answer.completeExceptionally(because(refused, language));
          } catch (RuntimeException | Error fault) {
            faults.accept(fault);
            otherwise.run();
          }
        });
    if (thread.isShutdown()) {
      otherwise.run();
    }
  }

  /** Why something is not done, for the editor to show. */
  private static ResponseErrorException because(Refused refused, Language language) {
    return new ResponseErrorException(
        new ResponseError(
            ResponseErrorCode.RequestFailed, RefusedText.of(refused, language), null));
  }

  /** Begins nothing more; what is being done is not torn apart. */
  void close() {
    thread.shutdown();
    thread.getQueue().clear();
  }
}
