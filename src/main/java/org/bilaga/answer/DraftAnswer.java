package org.bilaga.answer;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.document.TextLanguage;
import org.bilaga.draft.Draft;
import org.bilaga.draft.Drafting;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;
import org.bilaga.workspace.Refused;

/** A model to begin with, out of a document. */
public final class DraftAnswer {
  private DraftAnswer() {}

  /**
   * A draft, and the folder that its files are to be written into, which holds none.
   *
   * @param shown the folder as the user names it
   */
  public record Drafted(Draft draft, Path folder, String shown) {}

  /**
   * @param user the language of who asks, for a document that does not tell its own
   * @throws Refused where the document cannot be read, or the folder holds something
   */
  public static Drafted of(Given given, Language user) throws Refused {
    List<String> words = given.words();
    if (words.isEmpty() || words.size() > 2) {
      throw Refused.because(Sentences.importWhat());
    }
    ReadDocument read = ReadDocument.of(words.getFirst(), user);
    Language language = TextLanguage.of(read.document()).orElse(user);
    Path name = read.file().getFileName();
    String fileName = name == null ? "" : name.toString();
    String shown = words.size() > 1 ? words.get(1) : stem(fileName);
    Path folder;
    try {
      folder = Path.of(shown);
    } catch (InvalidPathException invalid) {
      throw Refused.because(Sentences.importNoFolder(Visible.name(shown)));
    }
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw Refused.because(Sentences.importFolderHolds(Visible.name(shown)));
    }
    var draft = Drafting.of(read.document(), read.bytes(), plain(fileName), folder, language);
    return new Drafted(draft, folder, shown);
  }

  private static boolean isEmpty(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    } catch (IOException noFolder) {
      return false;
    }
  }

  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName + "-1";
  }

  /** The name that the document gets in the folder: one that an agreement can name. */
  private static String plain(String fileName) {
    return fileName.replaceAll("[\\p{C}\"“”„\\\\/:*?<>|]", "_");
  }
}
