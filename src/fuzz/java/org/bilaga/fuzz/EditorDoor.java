package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.bilaga.lsp.EditorSession;
import org.bilaga.words.Language;

/**
 * Messages of an editor, one a line, framed as the protocol wants it; or, behind an exclamation
 * mark, bytes as they come.
 */
final class EditorDoor implements Door {
  private static final int PATIENCE = 30;

  private static final String CALL =
      "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}";
  private static final String TOLD = "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s}";
  private static final String BEGIN =
      CALL.formatted(
          1,
          "initialize",
          "{\"processId\":null,\"rootUri\":\"@\",\"capabilities\":{},"
              + "\"workspaceFolders\":[{\"uri\":\"@\",\"name\":\"w\"}]}");
  private static final String READY = TOLD.formatted("initialized", "{}");
  private static final String OPEN =
      TOLD.formatted(
          "textDocument/didOpen",
          "{\"textDocument\":{\"uri\":\"@/a.agreement\",\"languageId\":\"bilaga\",\"version\":1,"
              + "\"text\":"
              + new JsonPrimitive(Seeds.SMALL)
              + "}}");
  private static final String DOCUMENT = "\"textDocument\":{\"uri\":\"@/a.agreement\"}";
  private static final String PLACE =
      "{" + DOCUMENT + ",\"position\":{\"line\":22,\"character\":14}}";
  private static final String RANGE =
      "\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":30,\"character\":0}}";
  private static final String OPTIONS = "\"options\":{\"tabSize\":4,\"insertSpaces\":true}";

  private static final List<String[]> ASKED =
      List.of(
          new String[] {"textDocument/hover", PLACE},
          new String[] {"textDocument/completion", PLACE},
          new String[] {"textDocument/definition", PLACE},
          new String[] {"textDocument/signatureHelp", PLACE},
          new String[] {
            "textDocument/references",
            PLACE.substring(0, PLACE.length() - 1) + ",\"context\":{\"includeDeclaration\":true}}"
          },
          new String[] {"textDocument/prepareRename", PLACE},
          new String[] {
            "textDocument/rename", PLACE.substring(0, PLACE.length() - 1) + ",\"newName\":\"nytt\"}"
          },
          new String[] {"textDocument/documentHighlight", PLACE},
          new String[] {"textDocument/documentSymbol", "{" + DOCUMENT + "}"},
          new String[] {"textDocument/semanticTokens/full", "{" + DOCUMENT + "}"},
          new String[] {"textDocument/foldingRange", "{" + DOCUMENT + "}"},
          new String[] {"textDocument/codeLens", "{" + DOCUMENT + "}"},
          new String[] {"textDocument/documentLink", "{" + DOCUMENT + "}"},
          new String[] {"textDocument/inlayHint", "{" + DOCUMENT + "," + RANGE + "}"},
          new String[] {"textDocument/formatting", "{" + DOCUMENT + "," + OPTIONS + "}"},
          new String[] {
            "textDocument/codeAction",
            "{" + DOCUMENT + "," + RANGE + ",\"context\":{\"diagnostics\":[]}}"
          },
          new String[] {"workspace/symbol", "{\"query\":\"vård\"}"},
          new String[] {
            "workspace/executeCommand",
            "{\"command\":\"bilaga.ask\",\"arguments\":[\"who gets most\"]}"
          });

  private final Asking at;

  EditorDoor(Path folder) {
    at = new Asking(folder);
  }

  @Override
  public String name() {
    return "editor";
  }

  @Override
  public byte[] next(Random random) {
    List<String> messages = new ArrayList<>(List.of(BEGIN, READY, OPEN));
    for (int i = 0; i < 6; i++) {
      if (random.nextInt(4) == 0) {
        String text = Mutations.ofText(Seeds.SMALL, Seeds.SMALL, random);
        String range = random.nextBoolean() ? RANGE + "," : "";
        messages.add(
            TOLD.formatted(
                "textDocument/didChange",
                "{\"textDocument\":{\"uri\":\"@/a.agreement\",\"version\":"
                    + (i + 2)
                    + "},\"contentChanges\":[{"
                    + range
                    + "\"text\":"
                    + new JsonPrimitive(text)
                    + "}]}"));
      } else {
        String[] asked = Seeds.one(ASKED, random);
        String places =
            asked[1]
                .replace(":22,", ":" + random.nextInt(50) + ",")
                .replace(":14}", ":" + random.nextInt(60) + "}");
        messages.add(CALL.formatted(10 + i, asked[0], places));
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(messages.size());
      switch (random.nextInt(5)) {
        case 0 -> messages.remove(at);
        case 1 -> messages.add(random.nextInt(messages.size()), messages.get(at));
        default -> {
          String other = Mutations.ofMarkup(messages.get(at), random);
          messages.set(at, other.replace('\n', ' ').replace('\r', ' '));
        }
      }
    }
    String all = String.join("\n", messages);
    return random.nextInt(8) == 0
        ? concat("!".getBytes(UTF_8), Mutations.ofBytes(framed(all), random))
        : all.getBytes(UTF_8);
  }

  @Override
  public String hold(byte[] input) throws IOException {
    at.anew();
    at.write("a.agreement", Seeds.SMALL);
    at.write("t.csv", Seeds.TABLE);
    boolean raw = input.length > 0 && input[0] == '!';
    String uri = at.folder.toUri().toString().replaceFirst("/$", "");
    String text = Seeds.text(input).replace("@", uri);
    String end = CALL.formatted(99_999, "shutdown", "null");
    byte[] sent =
        raw ? java.util.Arrays.copyOfRange(input, 1, input.length) : framed(text + "\n" + end);
    List<Throwable> faults = new CopyOnWriteArrayList<>();
    var out = new Answers();
    var in = new Waiting(sent, raw ? null : out);
    int code =
        EditorSession.serve(
            in,
            out,
            new EditorSession.Guest(
                Optional.empty(), Language.ENGLISH, "test", faults::add, told -> {}));
    if (in.waitedInVain) {
      throw new Failed("no answer to an editor", code + " " + out);
    }
    for (Throwable fault : faults) {
      throw new Failed("editor: " + Failed.sortOf(fault), stack(fault));
    }
    return code + " " + answers(out.toString());
  }

  private static String stack(Throwable fault) {
    var text = new java.io.StringWriter();
    fault.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  private static byte[] concat(byte[] one, byte[] other) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }

  private static byte[] framed(String messages) {
    var out = new ByteArrayOutputStream();
    for (String message : messages.split("\n")) {
      byte[] bytes = message.getBytes(UTF_8);
      out.writeBytes(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(US_ASCII));
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  /** Every answer is framed, and JSON; how many were errors. */
  private static String answers(String all) throws IOException {
    byte[] bytes = all.getBytes(UTF_8);
    int at = 0;
    int answered = 0;
    int refused = 0;
    while (at < bytes.length) {
      String rest = new String(bytes, at, Math.min(80, bytes.length - at), UTF_8);
      var head = java.util.regex.Pattern.compile("^Content-Length: (\\d+)\r\n\r\n").matcher(rest);
      if (!head.find()) {
        throw new Failed("editor: answer without its length", rest);
      }
      int length = Integer.parseInt(head.group(1));
      at += head.end();
      if (at + length > bytes.length) {
        // It went before the answer was written.
        break;
      }
      JsonElement message = Outputs.json(new String(bytes, at, length, UTF_8));
      at += length;
      if (message instanceof JsonObject object && object.has("id") && !object.has("method")) {
        answered++;
        refused += object.has("error") ? 1 : 0;
      }
    }
    return answered + " answers, " + refused + " refused";
  }

  /** What the server wrote. */
  private static final class Answers extends ByteArrayOutputStream {
    @Override
    public synchronized String toString() {
      return toString(UTF_8);
    }

    synchronized boolean has(String text) {
      return toString().contains(text);
    }
  }

  /** The messages, and then silence until the last was answered. */
  private static final class Waiting extends InputStream {
    private final byte[] bytes;
    private final Answers until;
    private int at;
    private volatile boolean waitedInVain;

    /**
     * @param until what is waited for; null for nothing
     */
    Waiting(byte[] bytes, Answers until) {
      this.bytes = bytes;
      this.until = until;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at < bytes.length) {
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, count);
        at += count;
        return count;
      }
      long over = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
      while (until != null && !until.has("\"id\":99999")) {
        if (System.nanoTime() > over) {
          waitedInVain = true;
          return -1;
        }
        try {
          Thread.sleep(2);
        } catch (InterruptedException ending) {
          Thread.currentThread().interrupt();
          return -1;
        }
      }
      return -1;
    }
  }
}
