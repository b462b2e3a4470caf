package org.bilaga.studio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Setting;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What a browser is answered.
 *
 * @param more headers beside those that every answer has
 */
record PageReply(int status, String type, byte[] bytes, List<String[]> more) {
  static final int DONE = 200;
  static final int NOT_WANTED = 204;
  static final int ELSEWHERE = 303;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int NO_METHOD = 405;
  static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  static final int MISDIRECTED = 421;
  static final int CANNOT = 422;
  static final int FAULT = 500;

  static PageReply of(int status, String type, byte[] bytes) {
    return new PageReply(status, type, bytes, List.of());
  }

  static PageReply text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** That the answer is no longer wanted. */
  static PageReply notWanted() {
    return of(NOT_WANTED, "text/plain", new byte[0]);
  }

  static PageReply json(Datum datum, Language language) {
    return json(DONE, datum, language);
  }

  static PageReply json(int status, Datum datum, Language language) {
    var sheet = new Sheet(List.of(), SheetTable.untitled().built(), datum);
    byte[] bytes = Format.JSON.write(sheet, Setting.plain(language));
    return of(status, "application/json; charset=utf-8", bytes);
  }

  /** Why something is not done. */
  static PageReply because(int status, Told told, Language language) {
    return json(status, new Fields().put("told", told), language);
  }

  PageReply with(String name, String value) {
    List<String[]> all = new ArrayList<>(more);
    all.add(new String[] {name, value});
    return new PageReply(status, type, bytes, all);
  }
}
