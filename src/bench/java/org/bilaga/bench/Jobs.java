package org.bilaga.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.bilaga.check.Audit;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.source.SourceFile;

/** The jobs that are measured, each returning something that depends on all of its work. */
final class Jobs {
  private Jobs() {}

  /** The agreement texts of a folder. */
  static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files(folder)) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.agreement")) {
      entries.forEach(files::add);
    }
    files.sort(null);
    return files;
  }

  /** Lexer, parser and tree as ANTLR generates them, with its default settings. */
  static int bareParse(List<String> texts) {
    int children = 0;
    for (String text : texts) {
      var lexer = new BilagaLexer(CharStreams.fromString(text));
      var parser = new BilagaParser(new CommonTokenStream(lexer));
      children += parser.agreementFile().getChildCount();
    }
    return children;
  }

  static int ourParse(List<String> texts) {
    var findings = new Findings();
    int declarations = 0;
    for (String text : texts) {
      var tree = new AgreementParser(SourceFile.of("bench", text), findings).parse();
      declarations += tree.orElseThrow().declarations().size();
    }
    return declarations;
  }

  /** All that {@code bilaga check FOLDER} does but print; the number of findings. */
  static int check(Path folder) throws IOException {
    var findings = new Findings();
    Path real = folder.toRealPath();
    var modules = new Modules(new Workspace(real, real), findings);
    List<Module> loaded = new ArrayList<>();
    for (Path file : files(folder)) {
      modules.load(file).ifPresent(loaded::add);
    }
    var tally = new Audit(findings).run(loaded);
    if (tally.agreements() == 0) {
      throw new IllegalStateException("nothing was checked in " + folder);
    }
    return findings.sorted().size();
  }
}
