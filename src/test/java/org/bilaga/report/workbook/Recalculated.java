package org.bilaga.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as LibreOffice reckons them, whatever figures stand in them: one start for many. */
final class Recalculated {
  private static final String ALWAYS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  private Recalculated() {}

  static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("soffice", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /** All workbooks of a folder; what comes out stands in another, under the same names. */
  static Path all(Path folder, Path temporary) throws IOException, InterruptedException {
    Path out = Files.createDirectories(temporary.resolve("reckoned"));
    Path profile = Files.createDirectories(temporary.resolve("profile/user"));
    Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS);
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + profile.getParent().toUri());
    command.addAll(
        List.of("--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"));
    command.add(out.toString());
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(it -> command.add(it.toString()));
    }
    Path told = temporary.resolve("told");
    int end =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start()
            .waitFor();
    if (end != 0) {
      throw new AssertionError(Files.readString(told));
    }
    return out;
  }

  static XSSFWorkbook read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
