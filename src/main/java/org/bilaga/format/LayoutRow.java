package org.bilaga.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.parser.Part;
import org.bilaga.parser.SentenceKind;

/** A line of the layout: a sentence or the first part of one, a further part, or a comment. */
final class LayoutRow {
  /** What a line is to the columns. */
  enum Role {
    /** Begins a sentence, and may stand in a run with its neighbours. */
    SENTENCE,
    /** Goes on with one, or is a comment. */
    BESIDE,
    /** Opens, closes or belongs to a block of several lines: no run goes on behind it. */
    BLOCK
  }

  private final int indent;
  private final int blankLines;
  private final Optional<SentenceKind> kind;
  private final List<LayoutCell> cells = new ArrayList<>(1);
  private Role role;
  private boolean opensBlock;
  private String comment = "";
  private int blanksBeforeComment;

  LayoutRow(int indent, int blankLines, Role role, Optional<SentenceKind> kind) {
    this.indent = indent;
    this.blankLines = blankLines;
    this.role = role;
    this.kind = kind;
    cells.add(new LayoutCell(Optional.empty()));
  }

  int indent() {
    return indent;
  }

  int blankLines() {
    return blankLines;
  }

  Role role() {
    return role;
  }

  /** A block of several lines begins at its end. */
  void opensBlock() {
    if (role == Role.BESIDE) {
      role = Role.BLOCK;
    } else {
      opensBlock = true;
    }
  }

  boolean endsRun() {
    return opensBlock;
  }

  /** The kind of the sentence that begins here; empty on any other line. */
  Optional<SentenceKind> kind() {
    return kind;
  }

  boolean isTableRow() {
    return kind.isPresent() && kind.get() == SentenceKind.TABLE_ROW;
  }

  List<LayoutCell> cells() {
    return cells;
  }

  LayoutCell last() {
    return cells.get(cells.size() - 1);
  }

  boolean isEmpty() {
    return cells.size() == 1 && cells.get(0).isEmpty();
  }

  /** Begins a cell, unless the parts stand in an order that no column can have. */
  void beginCell(Part part) {
    Optional<Part> before = last().part();
    if (before.isEmpty() || before.get().compareTo(part) < 0) {
      cells.add(new LayoutCell(Optional.of(part)));
    }
  }

  /** Puts other text in the place of all there is. */
  void replace(String text) {
    cells.clear();
    cells.add(new LayoutCell(Optional.empty()));
    last().append(text);
  }

  String text() {
    var text = new StringBuilder();
    writeCells(text);
    return text.toString();
  }

  void comment(String text) {
    comment = text;
  }

  boolean hasComment() {
    return !comment.isEmpty();
  }

  void indentComment(int blanks) {
    blanksBeforeComment = blanks;
  }

  int width() {
    var text = new StringBuilder();
    writeCells(text);
    return indent + LayoutCell.width(text, text.length());
  }

  void write(StringBuilder out) {
    LayoutCell.blanks(indent, out);
    writeCells(out);
    if (hasComment()) {
      LayoutCell.blanks(blanksBeforeComment, out);
      out.append(comment);
    }
  }

  private void writeCells(StringBuilder out) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(' ');
      }
      cells.get(i).write(out);
    }
  }
}
