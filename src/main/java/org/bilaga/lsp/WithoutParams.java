package org.bilaga.lsp;

import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.jspecify.annotations.Nullable;

/**
 * Stops messages that do not say what they are about: the library's own validation looks into what
 * is said, and lets them pass that say nothing.
 */
final class WithoutParams implements MessageConsumer {
  /** Says only that it has begun, and some editors say it without a word. */
  private static final String BEGUN = "initialized";

  private static final Map<String, JsonRpcMethod> METHODS =
      ServiceEndpoints.getSupportedMethods(Server.class);

  private final MessageConsumer next;

  WithoutParams(MessageConsumer next) {
    this.next = next;
  }

  @Override
  public void consume(@Nullable Message message) throws MessageIssueException, JsonRpcException {
    boolean lacks =
        switch (message) {
          case RequestMessage it -> it.getParams() == null && isAboutSomething(it.getMethod());
          case NotificationMessage it -> it.getParams() == null && isAboutSomething(it.getMethod());
          // An editor may have sent JSON that is nothing at all.
          case null, default -> false;
        };
    if (lacks) {
      var issue = new MessageIssue("params", ResponseErrorCode.InvalidParams.getValue());
      throw new MessageIssueException(message, List.of(issue));
    }
    if (message != null) {
      next.consume(message);
    }
  }

  private static boolean isAboutSomething(String method) {
    JsonRpcMethod known = METHODS.get(method);
    return known != null && known.getParameterTypes().length > 0 && !method.equals(BEGUN);
  }
}
