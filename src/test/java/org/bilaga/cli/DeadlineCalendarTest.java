package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of deadlines, read line by line as RFC 5545 has it, and by a calendar library. */
class DeadlineCalendarTest {
  @TempDir Path folder;

  @BeforeEach
  void smallAgreement() {
    Asked.write(folder, "m.agreement", Asked.resource("deadlines.agreement"));
  }

  @Test
  void everyLineIsOneOfTheStandard() {
    for (String text : List.of(small(), small("-l", "sv"), published())) {
      assertThat(text).endsWith("END:VCALENDAR\r\n");
      assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
      String[] lines = text.split("\r\n");
      for (String line : lines) {
        assertThat(line.getBytes(UTF_8).length).as(line).isBetween(1, 75);
        assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
      }
      structure(text.replace("\r\n ", "").split("\r\n"));
    }
  }

  /** Properties of one line each, in components that are closed as they were opened. */
  private static void structure(String[] lines) {
    Deque<String> open = new ArrayDeque<>();
    Set<String> said = new HashSet<>();
    for (String line : lines) {
      assertThat(line).matches("[A-Z-]+(;VALUE=DATE|;RELATED=START)?:[^\\p{Cntrl}]+");
      String name = line.substring(0, line.indexOf(':'));
      String value = line.substring(line.indexOf(':') + 1);
      if (name.equals("BEGIN")) {
        open.push(value);
        said.clear();
      } else if (name.equals("END")) {
        assertThat(open.pop()).isEqualTo(value);
        said.clear();
      } else {
        assertThat(said.add(name)).as("%s once", name).isTrue();
      }
      if (List.of("SUMMARY", "DESCRIPTION").contains(name)) {
        assertThat(value.replaceAll("\\\\[\\\\;,n]", "")).doesNotContain("\\", ";", ",");
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void aCalendarProgramReadsTheSameDeadlines() {
    ICalendar calendar = Biweekly.parse(small()).first();
    assertThat(calendar.validate(ICalVersion.V2_0)).hasToString("");
    JsonArray expected =
        JsonParser.parseString(run("json")).getAsJsonObject().getAsJsonArray("deadlines");
    assertThat(calendar.getEvents()).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      VEvent event = calendar.getEvents().get(i);
      var day = LocalDate.parse(expected.get(i).getAsJsonObject().get("date").getAsString());
      assertThat(event.getDateEnd().getValue().hasTime()).isFalse();
      assertThat(date(event.getDateEnd().getValue())).isEqualTo(day.plusDays(1));
      VAlarm alarm = event.getAlarms().get(0);
      assertThat(alarm.getTrigger().getDuration().toString()).isEqualTo("-P14D");
    }
  }

  @Test
  void anEventTellsTheMoneyTheConsequenceAndTheSource() {
    VEvent requisition =
        Biweekly.parse(small()).first().getEvents().stream()
            .filter(it -> it.getSummary().getValue().equals("SKR: Requisition"))
            .findFirst()
            .orElseThrow();
    assertThat(requisition.getDescription().getValue())
        .isEqualTo(
            """
            Requisition
            From: SKR
            To: Kammarkollegiet
            At risk: 10 000 000 kr
            Otherwise: the right lapses
            Note: the day is a Sunday, the next working day 2019-12-02
            Source: Kömiljarden; med semikolon, komma och \\ streck, § 5.2\
            """);
    assertThat(date(requisition.getDateStart().getValue())).hasToString("2019-12-01");
  }

  @Test
  void aPaymentInAMonthIsAnEventOfThatMonth() {
    VEvent payment =
        Biweekly.parse(small()).first().getEvents().stream()
            .filter(it -> it.getSummary().getValue().endsWith(": Payment"))
            .findFirst()
            .orElseThrow();
    assertThat(date(payment.getDateStart().getValue())).hasToString("2019-12-01");
    assertThat(date(payment.getDateEnd().getValue())).hasToString("2020-01-01");
  }

  @Test
  void theSameDeadlinesGiveTheSameBytesStampedWithTheSignature() {
    assertThat(small()).isEqualTo(small()).contains("DTSTAMP:20190626T000000Z\r\n");
    assertThat(published()).contains("DTSTAMP:20200131T000000Z\r\n");
  }

  @Test
  void anEventKeepsItsIdentityWhenItsDayIsChanged() {
    Set<String> before = identities(small());
    assertThat(before).hasSize(20);
    String text = Asked.resource("deadlines.agreement");
    Asked.write(folder, "m.agreement", text.replace("by 2019-12-01", "by 2019-12-03"));
    assertThat(identities(small())).isEqualTo(before);
    assertThat(identities(small("--for", "halland"))).doesNotContainAnyElementsOf(before);
  }

  @Test
  void anEventThatSaysSomethingElseHasTheNextNumberInTheSameFile() throws IOException {
    String file = folder.resolve("dagar.ics").toString();
    Asked.run("deadlines", folder.toString(), "-f", "ics", "-o", file);
    String first = Files.readString(Path.of(file));
    assertThat(first).contains("SEQUENCE:0").doesNotContain("SEQUENCE:1");
    Asked.run("deadlines", folder.toString(), "-f", "ics", "-o", file);
    assertThat(Files.readString(Path.of(file))).isEqualTo(first);
    String text = Asked.resource("deadlines.agreement");
    Asked.write(folder, "m.agreement", text.replace("by 2019-12-01", "by 2019-12-03"));
    Asked.run("deadlines", folder.toString(), "-f", "ics", "-o", file);
    String then = Files.readString(Path.of(file));
    for (VEvent event : Biweekly.parse(then).first().getEvents()) {
      boolean told = event.getDescription().getValue().contains("2019-12-03");
      boolean moved = date(event.getDateStart().getValue()).toString().equals("2019-12-03");
      assertThat(event.getSequence().getValue()).isEqualTo(told || moved ? 1 : 0);
    }
  }

  private static Set<String> identities(String text) {
    Set<String> identities = new HashSet<>();
    for (VEvent event : Biweekly.parse(text).first().getEvents()) {
      assertThat(identities.add(event.getUid().getValue())).isTrue();
    }
    return identities;
  }

  private static LocalDate date(Date value) {
    var raw = ((ICalDate) value).getRawComponents();
    return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
  }

  private String small(String... options) {
    return run("ics", options);
  }

  private String run(String format, String... options) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("deadlines", folder.toString(), "-f", format));
    all.addAll(List.of(options));
    var asked = Asked.run(all.toArray(new String[0]));
    assertThat(asked.err()).isEmpty();
    return asked.out();
  }

  private static String published() {
    return Asked.run("deadlines", "gnv-2020", Asked.AGREEMENTS, "-f", "ics").out();
  }
}
