package org.bilaga.rewrite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;
import org.bilaga.words.Told;

/**
 * Why nothing was written.
 *
 * @param file the file it is about, as it is shown
 * @param left the files that could not be put back, and where what they held lies; mostly empty
 */
public record NotWritten(Reason reason, String file, Optional<Told> left) {
  NotWritten(Reason reason, String file) {
    this(reason, file, Optional.empty());
  }

  /** One sentence for each reason, about the file {@code {file}}, and what became of the rest. */
  public enum Reason {
    LEADS_OUT(
        "`{file}` leads out of the workspace through a link, so it is not written.",
        "`{file}` leder ut ur arbetsytan genom en länk och skrivs därför inte."),
    LINK_TO_NOTHING(
        "`{file}` is a link to a file that is not there, so it is not written.",
        "`{file}` är en länk till en fil som inte finns och skrivs därför inte."),
    FOLDER("`{file}` is a folder; name a file in it.", "`{file}` är en mapp; ange en fil i den."),
    NO_FOLDER(
        "There is no folder to write `{file}` in.", "Det finns ingen mapp att skriva `{file}` i."),
    NO_FILE(
        "`{file}` is a device or a pipe, which cannot be rewritten.",
        "`{file}` är en enhet eller ett rör, som inte går att skriva om."),
    READ_ONLY("`{file}` may only be read, not written.", "`{file}` får bara läsas, inte skrivas."),
    THERE_ALREADY("`{file}` is there already.", "`{file}` finns redan."),
    SAVED_MEANWHILE(
        "`{file}` was saved by someone else meanwhile; try again.",
        "`{file}` har sparats av någon annan under tiden; försök igen."),
    BEING_WRITTEN(
        "`{file}` is being written by someone else just now; try again.",
        "`{file}` skrivs av någon annan just nu; försök igen."),
    NO_ROOM(
        "There is no room left where `{file}` is to be written.",
        "Det finns ingen plats kvar där `{file}` ska skrivas."),
    CUT_SHORT("Not all could be written to `{file}`.", "Allt gick inte att skriva till `{file}`."),
    UNWRITABLE("`{file}` cannot be written.", "`{file}` går inte att skriva.");

    private final String english;
    private final String swedish;

    Reason(String english, String swedish) {
      this.english = english;
      this.swedish = swedish;
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

  /** The sentence, and that nothing was changed where that is so. */
  public Told told() {
    Told what =
        Told.phrase(reason.english.replace("{file}", file), reason.swedish.replace("{file}", file));
    Told rest =
        left.orElseGet(
            () ->
                switch (reason) {
                  case CUT_SHORT -> Told.text("");
                  case THERE_ALREADY ->
                      Told.phrase(" Nothing was written.", " Inget har skrivits.");
                  default -> Told.phrase(" Nothing was changed.", " Inget har ändrats.");
                });
    return language -> what.in(language) + rest.in(language);
  }
}
