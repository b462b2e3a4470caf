package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bilaga.lsp.Editor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server that an editor starts, as it starts it: {@code ./bilaga lsp}. */
class LspTest {
  private static final String WRONG =
      "agreement a \"Å\" {\n    total 2 mkr\n    grant b 1 mkr to c\n}\nparty c \"C\"\n";

  @TempDir Path temporary;

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Launcher.in(Files.createDirectory(temporary.resolve("home"))).toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectError(temporary.resolve("err").toFile());
    return builder.start();
  }

  private String err() throws IOException {
    return Files.readString(temporary.resolve("err"));
  }

  private Path folder() throws IOException {
    Path folder = Files.createDirectory(temporary.toRealPath().resolve("å b"));
    Files.writeString(folder.resolve("a.agreement"), WRONG);
    return folder;
  }

  @Test
  void anEditorThatStartsItIsServedUntilItSaysGoodbye() throws Exception {
    Path folder = folder();
    Path file = folder.resolve("a.agreement");
    try (var editor = Editor.of(start("lsp"), folder)) {
      editor.open(file, WRONG);
      assertThat(editor.wrong(file)).containsExactly("parts-differ-from-total 1:10");
      editor.type(file, "total 2", "total 1");
      assertThat(editor.wrong(file)).isEmpty();
      assertThat(editor.leave()).isZero();
    }
    assertThat(err()).isEmpty();
  }

  @Test
  void itEndsWhereTheEditorIsGone() throws Exception {
    assertThat(Editor.of(start("språkserver"), folder()).vanish()).isZero();
    assertThat(err()).isEmpty();
  }

  @Test
  void whatIsNoMessageHurtsNobodyAndIsNotAnsweredWithAnythingElse() throws Exception {
    Process process = start("lsp");
    var out = process.getOutputStream();
    for (String body :
        List.of(
            "{",
            "[]",
            "\"\"",
            "{\"jsonrpc\":\"2.0\",\"id\":1}",
            "{\"id\":{}}",
            "{\"id\":2,\"method\":\"initialize\",\"params\":{\"capabilities\":null}}")) {
      out.write(message(body).getBytes(UTF_8));
    }
    out.write(message("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"no/such\"}").getBytes(UTF_8));
    out.write(message("{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"shutdown\"}").getBytes(UTF_8));
    out.write(message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}").getBytes(UTF_8));
    out.flush();
    String answered = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(answered).startsWith("Content-Length: ").contains("\"id\":7", "\"id\":8");
    assertThat(answered).doesNotContain("Exception");
    assertThat(err().lines().distinct())
        .containsExactly("A message of the editor could not be read and was passed over.");
  }

  private static String message(String body) {
    return "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
  }
}
