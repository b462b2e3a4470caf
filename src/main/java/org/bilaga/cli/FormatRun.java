package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.answer.RefusalText;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Visible;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.repair.UnifiedDiff;
import org.bilaga.resolve.Workspace;
import org.bilaga.rewrite.Boundary;
import org.bilaga.rewrite.Rewrite;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Twins;

/**
 * One run of the formatter over files, or over what is piped in.
 *
 * <p>A file is written whole or not at all, and only where it changes.
 */
final class FormatRun {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Optional<Language> language;
  private final boolean check;
  private final boolean diff;
  private final Console console;

  private final Rewrite rewrite;
  private final List<String> rewritten = new ArrayList<>();

  private int files;
  private int changed;
  private boolean isStopped;
  private final List<Path> paths = new ArrayList<>();
  private boolean isUnreadable;

  FormatRun(Optional<Language> language, boolean check, boolean diff, Console console) {
    this.language = language;
    this.check = check;
    this.diff = diff;
    this.console = console;
    this.rewrite = console.desk().rewrite();
  }

  int files(List<String> names) {
    Path here = Path.of("").toAbsolutePath();
    Set<Path> done = new HashSet<>();
    for (String name : names) {
      try {
        Path path = Path.of(name);
        paths.add(path);
        Path root = Analysis.root(path, here);
        for (Path file : AgreementFiles.below(path)) {
          var unread = new Findings();
          var workspace = new Workspace(root, here);
          Optional<SourceFile> source = workspace.text(file, Optional.empty(), unread);
          tell(unread.sorted());
          isUnreadable |= !unread.isEmpty();
          if (source.isPresent() && done.add(real(file))) {
            file(file, source.get(), new Boundary(root, true));
          }
        }
      } catch (InvalidPathException invalid) {
        isUnreadable = true;
        console.err().println(console.say(NamedPaths.missing(name)));
      }
    }
    write();
    summary();
    boolean isFound = isStopped || check && changed > 0;
    boolean isWrong = isUnreadable || files == 0;
    return isWrong ? ExitCode.WRONG_USAGE : isFound ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      return file.toAbsolutePath();
    }
  }

  private void file(Path file, SourceFile read, Boundary boundary) {
    files++;
    byte[] asRead;
    try {
      asRead = Files.readAllBytes(file);
    } catch (IOException gone) {
      asRead = new byte[0];
    }
    // Reading leaves a byte order mark out, and this must not.
    boolean isMarked = new String(asRead, UTF_8).startsWith(BYTE_ORDER_MARK);
    SourceFile source = isMarked ? SourceFile.of(read.name(), BYTE_ORDER_MARK + read.text()) : read;
    Optional<String> text = formatted(source, languageOf(file));
    if (text.isEmpty()) {
      isStopped = true;
      console.err().println(console.say(Sentences.leftAsItWas(source.name())));
    } else if (!text.get().equals(source.text())) {
      changed(file, boundary, source, text.get());
    }
  }

  /** A file named as a translation into one vocabulary stays in it. */
  private Optional<Language> languageOf(Path file) {
    return language.isPresent() && Twins.isTwin(file) ? Twins.language(file) : language;
  }

  private void changed(Path file, Boundary boundary, SourceFile source, String text) {
    changed++;
    if (diff) {
      console.out().print(UnifiedDiff.of(source.name(), source.text(), text, console.palette()));
    } else if (check) {
      console.out().println(Visible.name(source.name()));
    } else {
      byte[] asRead = source.text().getBytes(UTF_8);
      rewrite.replacing(boundary, file, Visible.name(source.name()), asRead, text.getBytes(UTF_8));
      rewritten.add(Visible.name(source.name()));
    }
  }

  private void write() {
    if (WrittenFile.isWritten(rewrite, console)) {
      rewritten.forEach(console.out()::println);
    } else {
      isUnreadable = true;
      changed = 0;
    }
  }

  private void summary() {
    if (files == 0 && !isUnreadable) {
      console.err().println(console.say(AgreementFiles.none(paths)));
    } else if (!diff && files > 0) {
      Told told =
          check
              ? Sentences.filesWouldChange(changed, files)
              : Sentences.filesChanged(changed, files);
      console.out().println(console.say(told));
    }
  }

  /** Formats what is piped in to standard output; what is not understood comes out as it was. */
  int standardInput(InputStream in) {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
    } catch (CharacterCodingException notText) {
      console.err().println(console.say(Sentences.notUtf8()));
      return ExitCode.WRONG_USAGE;
    } catch (IOException unreadable) {
      console.err().println(console.say(Sentences.inputUnreadable()));
      return ExitCode.WRONG_USAGE;
    }
    var source = SourceFile.of("stdin", text);
    Optional<String> formatted = formatted(source, language);
    boolean changes = formatted.isPresent() && !formatted.get().equals(text);
    if (diff) {
      console
          .out()
          .print(UnifiedDiff.of(source.name(), text, formatted.orElse(text), console.palette()));
    } else if (!check) {
      console.out().print(formatted.orElse(text));
    }
    return formatted.isEmpty() || check && changes ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** The text laid out; empty where it has to stay as it is, which is told. */
  private Optional<String> formatted(SourceFile source, Optional<Language> target) {
    var formatter = target.isPresent() ? Formatter.in(target.get()) : Formatter.keepingWords();
    return switch (formatter.format(source)) {
      case Formatted.Text it -> Optional.of(it.text());
      case Formatted.NotUnderstood it -> {
        tell(it.mistakes());
        yield Optional.empty();
      }
      case Formatted.ReadOtherwise it -> {
        String word = it.place().text();
        console.err().println(console.say(Sentences.readOtherwise(it.place(), word)));
        yield Optional.empty();
      }
    };
  }

  private void tell(List<Finding> mistakes) {
    if (mistakes.isEmpty()) {
      return;
    }
    console.err().print(RefusalText.of(Refused.ofFiles(mistakes), console.setting()));
  }
}
