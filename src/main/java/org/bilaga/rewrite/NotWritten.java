package org.bilaga.rewrite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilaga.words.Told;

/**
 * Why nothing was written.
 *
 * @param file the file it is about, as it is shown
 * @param left the files that could not be put back, and where what they held lies; mostly empty
 */
public record NotWritten(Reason reason, String file, List<Told> left) {
  NotWritten(Reason reason, String file) {
    this(reason, file, List.of());
  }

  /** One sentence for each reason, about the file. */
  public enum Reason {
    LEADS_OUT(Sentences::leadsOut),
    OUTSIDE(Sentences::outside),
    LINK_TO_NOTHING(Sentences::linkToNothing),
    FOLDER(Sentences::folder),
    NO_FOLDER(Sentences::noFolder),
    NO_FILE(Sentences::noFile),
    READ_ONLY(Sentences::readOnly),
    THERE_ALREADY(Sentences::thereAlready),
    SAVED_MEANWHILE(Sentences::savedMeanwhile),
    BEING_WRITTEN(Sentences::beingWritten),
    NO_ROOM(Sentences::noRoom),
    CUT_SHORT(Sentences::cutShort),
    UNWRITABLE(Sentences::unwritable);

    private final Function<String, Told> sentence;

    Reason(Function<String, Told> sentence) {
      this.sentence = sentence;
    }

    static Reason of(IOException failed) {
      // The JVM runs under the C locale, and so does what the system says.
      String said = String.valueOf(failed.getMessage());
      return failed instanceof AccessDeniedException
          ? UNWRITABLE
          : failed instanceof FileAlreadyExistsException
              ? THERE_ALREADY
              : said.contains("No space left") || said.contains("quota exceeded")
                  ? NO_ROOM
                  : UNWRITABLE;
    }
  }

  /** The sentence, and that nothing was changed where that is so, or what was. */
  public Told told() {
    Told why = reason.sentence.apply(file);
    if (!left.isEmpty()) {
      return language ->
          Stream.concat(Stream.of(why), left.stream())
              .map(it -> it.in(language))
              .collect(Collectors.joining(" "));
    }
    return switch (reason) {
      case CUT_SHORT -> why;
      case THERE_ALREADY -> Sentences.nothingWritten(why);
      default -> Sentences.nothingChanged(why);
    };
  }
}
