package org.bilaga.lsp;

import com.google.gson.JsonIOException;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/**
 * Reads every message to its end before it looks at what is in it: the library leaves off where a
 * message is no JSON, and would take what is left of it for the next.
 */
final class WholeMessages extends MessageJsonHandler {
  WholeMessages(Map<String, JsonRpcMethod> methods) {
    super(methods);
  }

  @Override
  public Message parseMessage(Reader message) throws JsonParseException {
    var whole = new StringWriter();
    try {
      message.transferTo(whole);
    } catch (IOException gone) {
      throw new JsonIOException(gone);
    }
    return super.parseMessage(new StringReader(whole.toString()));
  }
}
