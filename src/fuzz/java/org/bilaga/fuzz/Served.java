package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import org.bilaga.cli.Asked;

/** A process that runs one command after the other. */
final class Served implements AutoCloseable {
  private final Process process = LoadCase.java("-Xmx256m", Load.class.getName(), "serve");
  private final BufferedReader in = process.inputReader(UTF_8);

  Served() throws IOException {}

  void ask(String words) throws IOException {
    process.getOutputStream().write((words + "\n").getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  String answer() throws IOException {
    return String.valueOf(in.readLine());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Answers each line with the code and what was said, in one line. */
  static void serve() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    var out = new PrintStream(System.out, true, UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Asked answer = Asked.run(line.split(" "));
      out.println(answer.code() + " " + answer.err().replace('\n', ' '));
    }
  }
}
