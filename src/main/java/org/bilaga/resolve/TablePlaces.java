package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.table.Cell;
import org.bilaga.table.MatchedTable;

/** Where the tables of a file name things: columns in their headings, members in their rows. */
final class TablePlaces {
  private final List<Group> groups;
  private final List<Data> data;
  private final List<Agreement> agreements;

  TablePlaces(List<Group> groups, List<Data> data, List<Agreement> agreements) {
    this.groups = List.copyOf(groups);
    this.data = List.copyOf(data);
    this.agreements = List.copyOf(agreements);
  }

  /** The cells that name a thing. */
  List<Span> of(Referent referent) {
    List<Span> cells = new ArrayList<>();
    switch (referent) {
      case Referent.OfMember it -> ofMember(it.group(), it.member(), cells);
      case Referent.OfColumn it -> it.column().heading().ifPresent(cells::add);
      case Referent.At it -> cells.addAll(of(it.of()));
      case Referent.In it -> cells.addAll(of(it.of()));
      default -> {}
    }
    return cells;
  }

  private void ofMember(Group group, int member, List<Span> cells) {
    if (groups.contains(group)) {
      cells.add(group.place(member));
    }
    for (Data one : data) {
      row(one.table(), group.in(one.group(), member)).ifPresent(cells::add);
    }
    for (Agreement agreement : agreements) {
      for (AppendixTable appendix : agreement.appendices()) {
        row(appendix.table(), group.in(appendix.group(), member)).ifPresent(cells::add);
      }
    }
  }

  private static Optional<Span> row(MatchedTable table, int member) {
    int row = member < 0 || table.table().rowCount() == 0 ? -1 : table.rowOf(member);
    return row < 0 ? Optional.empty() : Optional.of(new Cell(table.table(), row, 0).span());
  }

  /** What the cell of a table names that an offset of a file stands in. */
  Optional<Referent> named(SourceFile file, int offset) {
    for (Group group : groups) {
      for (int member = 0; member < group.size(); member++) {
        if (holds(group.place(member), file, offset)) {
          return Optional.of(new Referent.OfMember(group, member));
        }
      }
    }
    for (Data one : data) {
      for (Data.Column column : one.columns()) {
        if (column.heading().filter(it -> holds(it, file, offset)).isPresent()) {
          return Optional.of(new Referent.OfColumn(column));
        }
      }
      for (int member = 0; member < one.group().size(); member++) {
        if (row(one.table(), member).filter(it -> holds(it, file, offset)).isPresent()) {
          return Optional.of(new Referent.OfMember(one.group(), member));
        }
      }
    }
    for (Agreement agreement : agreements) {
      for (AppendixTable appendix : agreement.appendices()) {
        for (int member = 0; member < appendix.group().size(); member++) {
          if (row(appendix.table(), member).filter(it -> holds(it, file, offset)).isPresent()) {
            return Optional.of(new Referent.OfMember(appendix.group(), member));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Span span, SourceFile file, int offset) {
    // One who asks from a table that several files read has it as one of them read it.
    return span.start() <= offset && offset <= span.end() && span.file().name().equals(file.name());
  }
}
