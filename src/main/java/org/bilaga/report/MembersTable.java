package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.JsonText;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.table.Member;
import org.bilaga.words.Language;

/** A group's members by the names that they go by. */
public final class MembersTable {
  private final Group group;
  private final Language language;

  public MembersTable(Group group, Language language) {
    this.group = group;
    this.language = language;
  }

  public String heading() {
    int size = group.size();
    String members =
        language == Language.SWEDISH
            ? size == 1 ? " medlem" : " medlemmar"
            : size == 1 ? " member" : " members";
    return Naming.title(group.declared()) + " (" + group.name() + "), " + size + members;
  }

  public Grid grid() {
    boolean codes = group.members().stream().anyMatch(member -> !member.code().isEmpty());
    boolean others = group.members().stream().anyMatch(member -> !member.aliases().isEmpty());
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.words(say("Id", "Id")));
    if (codes) {
      columns.add(Grid.Column.words(say("Code", "Kod")));
    }
    columns.add(Grid.Column.words(say("Name", "Namn")));
    if (others) {
      columns.add(Grid.Column.words(say("Also known as", "Även kallad")));
    }
    var grid = new Grid(columns);
    for (Member member : group.members()) {
      List<String> cells = new ArrayList<>();
      cells.add(member.id());
      if (codes) {
        cells.add(member.code());
      }
      cells.add(member.name());
      if (others) {
        cells.add(String.join(", ", member.aliases()));
      }
      grid.add(cells, false);
    }
    return grid;
  }

  public void csv(StringBuilder out) {
    var csv = new CsvText(out).row("id", "code", "name", "aliases");
    for (Member member : group.members()) {
      csv.row(member.id(), member.code(), member.name(), String.join("|", member.aliases()));
    }
  }

  public void json(JsonText json) {
    json.object().name("group").value(group.name());
    json.name("title").value(Naming.title(group.declared())).name("members").list();
    for (Member member : group.members()) {
      json.newLine().object().name("id").value(member.id()).name("code").value(member.code());
      json.name("name").value(member.name()).name("aliases").list();
      member.aliases().forEach(json::value);
      json.endList().endObject();
    }
    json.endList().endObject();
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
