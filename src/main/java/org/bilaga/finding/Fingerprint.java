package org.bilaga.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bilaga.words.Language;

/**
 * By what a finding is known again after its file has changed: its kind and its sentence.
 *
 * <p>The numbers of lines do not count, and neither does the language it is told in.
 */
public final class Fingerprint {
  private Fingerprint() {}

  public static String text(Finding finding) {
    String message = finding.message(Language.ENGLISH);
    return finding.kind().name()
        + (finding.disputed().isPresent() ? " disputed " : " ")
        + message
            .replaceAll("(?<=\\.(agreement|csv|html?)`?):\\d+(:\\d+)?", "")
            .replaceAll("(?<=\\.(xlsx|xlsm|ods)`?:('[^']{0,99}'|[^ !']{1,99})!)[A-Z]+\\d+", "")
            .replaceAll("\\b(lines?|rows?) \\d+", "$1");
  }

  /** The same with the file, as a few letters and digits. */
  static String digest(Finding finding) {
    try {
      String whole = finding.span().file().name() + "\n" + text(finding);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
