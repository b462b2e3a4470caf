package org.bilaga.repair;

import java.util.List;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;

/**
 * A figure that is rewritten: the finding that asks for it, and its edits, the figure itself first.
 */
public record Change(Part part, Finding finding, List<Edit> edits) {
  /** The text that stood there. */
  public String before() {
    return edits.get(0).span().text();
  }

  public String after() {
    return edits.get(0).text();
  }
}
