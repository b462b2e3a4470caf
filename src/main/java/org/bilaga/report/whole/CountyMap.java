package org.bilaga.report.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.resolve.Group;
import org.bilaga.sheet.Chart;
import org.bilaga.sheet.ChartMap;
import org.bilaga.sheet.SheetTable;
import org.bilaga.table.MemberMatcher.Match;
import org.bilaga.words.Told;

/**
 * What the members of a group get, on a map of the counties of Sweden, where each member is one of
 * them: regions, counties, county boards.
 */
final class CountyMap {
  /** With fewer counties a map is mostly empty. */
  private static final int LEAST_COUNTIES = 10;

  private CountyMap() {}

  /** The map of the totals of a table whose first rows are the members; where one is known. */
  static Optional<Chart> of(Group group, SheetTable table, String of, Told title) {
    Map<Integer, String> places = places(group);
    int column = table.columns().stream().map(it -> it.name()).toList().indexOf(of);
    if (places.size() < LEAST_COUNTIES || places.size() < group.size() || column < 0) {
      return Optional.empty();
    }
    List<Chart.Bar> bars = new ArrayList<>();
    for (int member = 0; member < group.size(); member++) {
      var figure = table.rows().get(member).cells().get(column).value();
      String name = group.member(member).name();
      bars.add(new Chart.Bar(Told.text(name), figure, places.getOrDefault(member, "")));
    }
    if (bars.stream().noneMatch(it -> it.figure().figure().isKnown())) {
      return Optional.empty();
    }
    return Optional.of(
        new Chart(
            title,
            Chart.Kind.MAP,
            table.columns().get(column),
            bars,
            List.of(),
            Optional.of(Sentences.mapCredit())));
  }

  /** Each member's county, as its names are read in tables; none twice. */
  private static Map<Integer, String> places(Group group) {
    Map<Integer, String> places = new HashMap<>();
    if (group.size() > 25) {
      return places;
    }
    for (ChartMap.Shape county : ChartMap.sweden().shapes()) {
      if (group.matcher().match(county.name()) instanceof Match.Matched found) {
        places.put(found.member(), county.id());
      }
    }
    return places;
  }
}
