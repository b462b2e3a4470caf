package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.table.Member;

/** A group's members by the names that they go by. */
public final class GroupSheet {
  private GroupSheet() {}

  public static Sheet of(Group group) {
    return new Sheet(List.of(table(group)), rows(group), data(group));
  }

  /** Codes and other names only where somebody has one. */
  private static SheetTable table(Group group) {
    boolean codes = group.members().stream().anyMatch(member -> !member.code().isEmpty());
    boolean others = group.members().stream().anyMatch(member -> !member.aliases().isEmpty());
    String title = Naming.title(group.declared());
    var table = SheetTable.titled(Sentences.groupOfMembers(title, group.name(), group.size()));
    table.column(Column.words("id", Sentences.id()));
    if (codes) {
      table.column(Column.words("code", Sentences.code()));
    }
    table.column(Column.name("name", Sentences.name()));
    if (others) {
      table.column(Column.words("aliases", Sentences.alsoKnownAs()));
    }
    for (Member member : group.members()) {
      List<SheetCell> cells = new ArrayList<>();
      cells.add(SheetCell.text(member.id()));
      if (codes) {
        cells.add(SheetCell.text(member.code()));
      }
      cells.add(SheetCell.text(member.name()));
      if (others) {
        cells.add(SheetCell.text(String.join(", ", member.aliases())));
      }
      table.row(Row.Kind.ITEM, 0, cells);
    }
    return table.built();
  }

  private static SheetTable rows(Group group) {
    var rows =
        SheetTable.untitled()
            .column(Column.words("id", Sentences.id()))
            .column(Column.words("code", Sentences.code()))
            .column(Column.name("name", Sentences.name()))
            .column(Column.words("aliases", Sentences.alsoKnownAs()));
    for (Member member : group.members()) {
      rows.item(
          SheetCell.text(member.id()),
          SheetCell.text(member.code()),
          SheetCell.text(member.name()),
          SheetCell.text(String.join("|", member.aliases())));
    }
    return rows.built();
  }

  private static Fields data(Group group) {
    List<Fields> members = new ArrayList<>();
    for (Member member : group.members()) {
      members.add(
          new Fields()
              .put("id", member.id())
              .put("code", member.code())
              .put("name", member.name())
              .put("aliases", Datum.Several.texts(member.aliases())));
    }
    return new Fields()
        .put("group", group.name())
        .put("title", Naming.title(group.declared()))
        .put("members", members);
  }
}
