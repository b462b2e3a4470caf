package org.bilaga.document;

import java.util.List;
import org.bilaga.source.SourceFile;

/**
 * A document as it was read.
 *
 * @param source all its text, in the order it is read; where the file is no text of lines, its
 *     places are told as pages and lines, paragraphs or cells
 * @param blocks what the text consists of, in order
 * @param notices what there is to tell though it hinders nothing
 */
public record Document(SourceFile source, List<Block> blocks, List<Notice> notices) {
  public Document {
    blocks = List.copyOf(ContinuedTables.joined(blocks));
    notices = List.copyOf(notices);
  }

  /** The name it is shown under. */
  public String name() {
    return source.name();
  }

  /** Something about a document, and how many times it holds. */
  public record Notice(What what, int count) {}

  /** What is told though all was read. */
  public enum What {
    /** Changes are tracked: what was taken out is not read, what was put in is. */
    TRACKED_CHANGES,
    /** Comments beside the text, which are not read. */
    COMMENTS,
    /** Text that a reader of the document does not see; it is not read. */
    HIDDEN_TEXT,
    /** Pages that hold a picture and no text. */
    PAGES_WITHOUT_TEXT
  }
}
