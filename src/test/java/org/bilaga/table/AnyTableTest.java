package org.bilaga.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tables of made-up members in every form, unit, layout and source: each cell is read as what it
 * says, or told; never as another figure.
 */
class AnyTableTest {
  private final ReadBack back = new ReadBack();

  @ParameterizedTest
  @EnumSource(PrintedSource.class)
  void eachCellIsReadAsWhatItSaysOrTold(PrintedSource source) {
    for (long seed = 0; seed < 300; seed++) {
      int members = seed % 20 == 0 ? 290 : 3 + (int) (seed % 9);
      one(source, new InventedTable(seed, members, 1 + (int) (seed % 3), (int) (seed / 3 % 3)));
    }
    assertThat(back.read()).isGreaterThan(back.told() * 4);
  }

  private void one(PrintedSource source, InventedTable invented) {
    List<Member> members = new ArrayList<>();
    for (String name : invented.names()) {
      members.add(new Member(name.toLowerCase(java.util.Locale.ROOT), "", name, List.of()));
    }
    var bytes = source.write(invented.rows());
    var reading = new TableReader().read(bytes, "t." + source.extension());
    var terms = TableTerms.NONE.asking(invented.headings());
    var matched = MatchedTable.of(reading, new MemberMatcher(members), terms);
    String shown = shown(invented);
    for (int column = 0; column < invented.headings().size(); column++) {
      var found = matched.table().columns().find(invented.headings().get(column));
      assertThat(found).as(shown).isInstanceOf(Columns.Lookup.Found.class);
      matched.countByTitle(((Columns.Lookup.Found) found).column());
    }
    assertThat(matched.problems()).as(shown).isEmpty();
    assertThat(matched.shape()).as(shown).isEmpty();
    for (int column = 0; column < invented.headings().size(); column++) {
      var found = matched.table().columns().find(invented.headings().get(column));
      int at = ((Columns.Lookup.Found) found).column();
      for (int member = 0; member < members.size(); member++) {
        int row = matched.rowOf(member);
        back.cell(matched.table(), row, at, invented.value(column, member), shown);
        assertThat(matched.table().text(row, at)).isEqualTo(invented.cell(column, member));
        if (source.isText()) {
          int line = invented.place(column, member)[0] + 1;
          assertThat(matched.table().span(row, at).line()).as(shown).isEqualTo(line);
        }
      }
    }
  }

  private static String shown(InventedTable invented) {
    return invented.rows().stream()
        .limit(30)
        .map(row -> String.join(" | ", row))
        .collect(Collectors.joining("\n"));
  }
}
