package org.bilaga.lsp;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageServer;
import org.jspecify.annotations.Nullable;

/**
 * What an editor is answered in the place of an answer: never what our code looks like.
 *
 * <p>What the protocol has and we do not offer is a method that there is not; the library takes it
 * for a fault, as it has a body for it that does nothing but fail.
 */
final class NotOffered {
  private static final String OF_PROTOCOL = LanguageServer.class.getPackageName();

  private NotOffered() {}

  /**
   * @param faults is told of what is a fault of ours
   */
  static ResponseError answer(Throwable thrown, Consumer<Throwable> faults) {
    for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof ResponseErrorException told) {
        return told.getResponseError();
      }
    }
    if (isOf(thrown)) {
      return new ResponseError(ResponseErrorCode.MethodNotFound, "Unsupported method", null);
    }
    faults.accept(
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown);
    return new ResponseError(ResponseErrorCode.InternalError, "Internal error", null);
  }

  /** Whether something failed only as the library's own body of a method did. */
  static boolean isOf(Throwable thrown) {
    for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
      StackTraceElement[] trace = at.getStackTrace();
      if (at instanceof UnsupportedOperationException && trace.length > 0) {
        return trace[0].getClassName().startsWith(OF_PROTOCOL + ".");
      }
    }
    return false;
  }
}
