package org.bilaga.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bilaga.finding.Edit;
import org.bilaga.source.SourceFile;
import org.bilaga.table.document.WorkbookEdits;
import org.bilaga.table.document.WorkbookTables;

/**
 * The bytes of a file in which some places are written anew: every other byte stays as it is, with
 * byte order mark, encoding and line ends.
 */
public final class EditedBytes {
  private EditedBytes() {}

  /** The text of the bytes as it is read, for what edits count by. */
  public static String text(byte[] bytes) {
    return DecodedText.of(bytes).text();
  }

  /** The same with its byte order mark, where it has one, as a line by line difference needs it. */
  public static String wholeText(byte[] bytes) {
    if (TableReader.isWorkbook(bytes)) {
      return WorkbookTables.text(bytes);
    }
    var decoded = DecodedText.of(bytes);
    return (mark(bytes, decoded.encoding()) > 0 ? "\ufeff" : "") + decoded.text();
  }

  /**
   * The bytes with edits of what was read out of them.
   *
   * @throws IOException where the file is not what was read
   */
  public static byte[] of(byte[] bytes, SourceFile file, List<Edit> edits) throws IOException {
    if (file.cells().isPresent()) {
      return WorkbookEdits.of(bytes, file, edits);
    } else if (!text(bytes).equals(file.text())) {
      throw new IOException("changed while it was read");
    }
    return of(bytes, edits);
  }

  /** Edits whose places do not overlap, in any order. */
  public static byte[] of(byte[] bytes, List<Edit> edits) {
    var decoded = DecodedText.of(bytes);
    String text = decoded.text();
    Charset charset = decoded.encoding().charset();
    List<Edit> inOrder = new ArrayList<>(edits);
    inOrder.sort(Comparator.comparingInt(edit -> edit.span().start()));
    int mark = mark(bytes, decoded.encoding());
    var out = new ByteArrayOutputStream(bytes.length + 64);
    out.write(bytes, 0, mark);
    int at = mark;
    int from = 0;
    for (Edit edit : inOrder) {
      int start = at + length(text, from, edit.span().start(), charset);
      out.write(bytes, at, start - at);
      out.writeBytes(edit.text().getBytes(charset));
      at = start + length(text, edit.span().start(), edit.span().end(), charset);
      from = edit.span().end();
    }
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private static int length(String text, int start, int end, Charset charset) {
    return text.substring(start, end).getBytes(charset).length;
  }

  private static int mark(byte[] bytes, Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> DecodedText.startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
      case UTF_16LE, UTF_16BE -> 2;
      case WINDOWS_1252 -> 0;
    };
  }
}
