package org.bilaga.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * Ctrl-Z: the shell is there, and {@code fg} brings the session back as it was.
 *
 * <p>While it reads lines, JLine takes the keys that stop a program for itself and does nothing on
 * this one. So what the terminal would do is done here: all of the job is told to stop. Where no
 * shell waits for it, the system lets it go on.
 */
final class Suspension {
  private final Terminal terminal;
  private final LineReader reader;
  private final Attributes before;

  private Suspension(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
    this.before = terminal.getAttributes();
  }

  static void allow(Terminal terminal, LineReader reader) {
    new Suspension(terminal, reader).listen();
  }

  private void listen() {
    terminal.handle(Signal.TSTP, signal -> suspend());
  }

  private void suspend() {
    Attributes now = terminal.getAttributes();
    paste(LineReaderImpl.BRACKETED_PASTE_OFF);
    terminal.setAttributes(before);
    terminal.handle(Signal.TSTP, SignalHandler.SIG_DFL);
    try {
      // It stops with us, and so ends when we are let on.
      new ProcessBuilder("kill", "-s", "TSTP", "0")
          .redirectInput(Redirect.INHERIT)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSuchCommand) {
      // Then the key does nothing, as before.
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    listen();
    terminal.setAttributes(now);
    paste(LineReaderImpl.BRACKETED_PASTE_ON);
  }

  private void paste(String mode) {
    if (reader.isReading()) {
      terminal.writer().write(mode);
      terminal.writer().flush();
    }
  }
}
