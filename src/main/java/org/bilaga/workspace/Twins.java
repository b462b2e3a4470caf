package org.bilaga.workspace;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that translate another: {@code x.sv.agreement} beside {@code x.agreement}. */
public final class Twins {
  private Twins() {}

  public static boolean isTwin(Path file) {
    Path original = original(file);
    return !original.equals(file) && Files.exists(original);
  }

  /** The file that this one translates; the file itself where its name does not say so. */
  public static Path original(Path file) {
    String name = file.getFileName().toString();
    for (String language : new String[] {".sv", ".en"}) {
      String ending = language + AgreementFiles.ENDING;
      if (name.endsWith(ending)) {
        String stem = name.substring(0, name.length() - ending.length());
        return file.resolveSibling(stem + AgreementFiles.ENDING);
      }
    }
    return file;
  }
}
