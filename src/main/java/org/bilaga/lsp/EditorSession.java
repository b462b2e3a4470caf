package org.bilaga.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * One editor that is served over two streams until it says goodbye or is gone.
 *
 * <p>Nothing is written to the stream but messages of the protocol.
 */
public final class EditorSession {
  /** It left without a goodbye, which the protocol wants told so. */
  static final int LEFT_EARLY = 1;

  private EditorSession() {}

  /** Builds what reads messages as {@link WholeMessages}. */
  private static final class ToTheirEnd extends Launcher.Builder<LanguageClient> {
    @Override
    protected MessageJsonHandler createJsonHandler() {
      return new WholeMessages(getSupportedMethods());
    }
  }

  /**
   * Whom it is for, and what it is served by.
   *
   * @param chosen the language that was asked for, before that of the files
   * @param otherwise that of the environment
   * @param faults is told of faults of ours, which an editor never sees
   * @param log is told what else went wrong
   */
  public record Guest(
      Optional<Language> chosen,
      Language otherwise,
      String version,
      Consumer<Throwable> faults,
      Consumer<Told> log) {
    /** The same with others who are told of faults. */
    Guest telling(Consumer<Throwable> others) {
      return new Guest(chosen, otherwise, version, others, log);
    }
  }

  /** Serves, and answers the exit code. */
  public static int serve(InputStream in, OutputStream out, Guest one) {
    var ended = new CompletableFuture<Integer>();
    Guest guest = one.telling(fault -> told(fault, one, ended));
    var threads = new ThreadGroup("editor");
    var worker = new Worker(threads, guest.faults());
    var server = new Server(guest, worker, ended);
    var listener = new Listening(threads, guest);
    quiet(listener);
    ExecutorService reading = Executors.newCachedThreadPool(task -> daemon(threads, task));
    var launcher =
        new ToTheirEnd()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(reading)
            // What lacks something that the protocol wants is answered so, and never seen by us.
            .validateMessages(true)
            .wrapMessages(WithoutParams::new)
            .setExceptionHandler(thrown -> NotOffered.answer(thrown, guest.faults()))
            .create();
    server.connect(launcher.getRemoteProxy());
    var listening = launcher.startListening();
    reading.execute(
        () -> {
          try {
            listening.get();
            ended.complete(0);
          } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
          } catch (ExecutionException | RuntimeException | Error gone) {
            guest.faults().accept(gone);
            ended.complete(LEFT_EARLY);
          }
        });
    int code = ended.join();
    worker.close();
    reading.shutdownNow();
    LOGGER.removeHandler(listener);
    try {
      out.flush();
    } catch (IOException gone) {
      return code;
    }
    return code;
  }

  /** One whom nothing can be written to is gone, which is no fault. */
  private static void told(Throwable fault, Guest guest, CompletableFuture<Integer> ended) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        ended.complete(0);
        return;
      }
    }
    if (!ended.isDone()) {
      guest.faults().accept(fault);
    }
  }

  private static Thread daemon(ThreadGroup threads, Runnable task) {
    var thread = new Thread(threads, task, "editor");
    thread.setDaemon(true);
    return thread;
  }

  /** Kept, as one that nobody keeps forgets what it was told. */
  private static final Logger LOGGER = Logger.getLogger("org.eclipse.lsp4j");

  /** What the library has to say of messages that it could not read is told in a line, or not. */
  private static synchronized void quiet(Listening listener) {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(listener);
  }

  /** Hears what is said in the threads of one session: the library says all in one place. */
  private static final class Listening extends Handler {
    private final ThreadGroup threads;
    private final Guest guest;

    Listening(ThreadGroup threads, Guest guest) {
      this.threads = threads;
      this.guest = guest;
    }

    @Override
    public void publish(LogRecord said) {
      if (Thread.currentThread().getThreadGroup() != threads) {
        return;
      }
      Throwable thrown = said.getThrown();
      if (thrown != null && isUnreadable(thrown)) {
        guest.log().accept(Sentences.messageUnreadable());
      } else if (thrown != null && NotOffered.isOf(thrown)) {
        return;
      } else if (said.getLevel().intValue() >= Level.SEVERE.intValue() && thrown != null) {
        guest.faults().accept(thrown);
      }
    }

    /** Whether it is of the editor's making: no JSON, no message, or no length before it. */
    private static boolean isUnreadable(Throwable thrown) {
      return thrown instanceof JsonParseException
          || thrown instanceof MessageIssueException
          || isOfReading(thrown);
    }

    /**
     * Whether the library stumbled, or what it asked of Java itself, such as a number, or what read
     * the JSON: a member that must be there may be null.
     */
    private static boolean isOfReading(Throwable thrown) {
      boolean ours = false;
      for (StackTraceElement at : thrown.getStackTrace()) {
        String of = at.getClassName();
        ours |= of.startsWith("org.bilaga.");
        if (!ours && of.equals(Gson.class.getName())) {
          return true;
        }
      }
      for (StackTraceElement at : thrown.getStackTrace()) {
        if (!at.getClassName().startsWith("java.")) {
          return at.getClassName().equals(StreamMessageProducer.class.getName());
        }
      }
      return false;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
