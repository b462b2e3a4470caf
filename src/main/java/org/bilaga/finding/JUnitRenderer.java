package org.bilaga.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.source.Span;
import org.bilaga.words.Language;

/**
 * A run as a report of tests in the form of JUnit's: each appendix, claim and sum is a case.
 *
 * <p>Its cells are counted in its name and in the properties of its agreement, so that a green
 * report says how much was verified. A claim or sum that is disputed counts as skipped; an appendix
 * with disputed cells passes and lists them. What is about none of these is a case of its own.
 */
public final class JUnitRenderer {
  private final Language language;
  private final TextRenderer texts;

  public JUnitRenderer(Language language) {
    this.language = language;
    this.texts = new TextRenderer(language, Palette.NONE, true);
  }

  /** One case with what was found in it. */
  private record Case(String name, Optional<Examined> examined, Span place, List<Finding> found) {
    boolean fails() {
      for (Finding finding : found) {
        if (finding.disputed().isEmpty() && finding.kind().severity() == Severity.ERROR) {
          return true;
        }
      }
      return false;
    }

    boolean isSkipped() {
      boolean cells = examined.filter(it -> it.sort() == Examined.Sort.APPENDIX).isPresent();
      boolean all = !found.isEmpty() && !cells;
      for (Finding finding : found) {
        all &= finding.disputed().isPresent();
      }
      return all;
    }
  }

  public void render(
      List<Examined> examined, List<Finding> findings, long millis, StringBuilder out) {
    Map<String, List<Case>> suites = suites(examined, findings);
    List<Case> all = new ArrayList<>();
    suites.values().forEach(all::addAll);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
    XmlText.attribute("name", "bilaga", out);
    totals(all, out);
    XmlText.attribute("errors", "0", out);
    XmlText.attribute("time", seconds(millis), out);
    out.append(">\n");
    suites.forEach((name, cases) -> suite(name, cases, out));
    out.append("</testsuites>\n");
  }

  private Map<String, List<Case>> suites(List<Examined> examined, List<Finding> findings) {
    var suites = new LinkedHashMap<String, List<Case>>();
    List<Finding> left = new ArrayList<>(findings);
    for (Examined one : examined) {
      List<Finding> own = new ArrayList<>();
      for (Finding finding : findings) {
        if (one.isAbout(finding) || finding.dependents().stream().anyMatch(one::isAbout)) {
          own.add(finding);
        }
      }
      left.removeAll(own);
      suites
          .computeIfAbsent(one.group(), name -> new ArrayList<>())
          .add(new Case(name(one), Optional.of(one), one.place(), own));
    }
    for (Finding finding : left) {
      suites
          .computeIfAbsent(finding.span().file().name(), name -> new ArrayList<>())
          .add(
              new Case(
                  finding.kind().name() + ": " + finding.message(language),
                  Optional.empty(),
                  finding.span(),
                  List.of(finding)));
    }
    return suites;
  }

  private String name(Examined one) {
    String title = one.title().in(language);
    if (one.sort() != Examined.Sort.APPENDIX) {
      return title;
    }
    return Sentences.appendixCase(title, one.cells(), one.sums()).in(language);
  }

  private void suite(String name, List<Case> cases, StringBuilder out) {
    out.append("  <testsuite");
    XmlText.attribute("name", name, out);
    totals(cases, out);
    // Of all suites together the schema of Jenkins' xUnit plugin knows no skipped ones.
    XmlText.attribute("skipped", String.valueOf(count(cases, Case::isSkipped)), out);
    XmlText.attribute("errors", "0", out);
    out.append(">\n");
    int cells = 0;
    int exact = 0;
    int consistent = 0;
    for (Case one : cases) {
      cells += one.examined().map(Examined::cells).orElse(0);
      exact += one.examined().map(Examined::exact).orElse(0);
      consistent += one.examined().map(Examined::consistent).orElse(0);
    }
    if (cells > 0) {
      out.append("    <properties>\n");
      property("cells", cells, out);
      property("exact", exact, out);
      property("consistent", consistent, out);
      property("differing", cells - exact - consistent, out);
      out.append("    </properties>\n");
    }
    for (Case one : cases) {
      render(name, one, out);
    }
    out.append("  </testsuite>\n");
  }

  private static void totals(List<Case> cases, StringBuilder out) {
    XmlText.attribute("tests", String.valueOf(cases.size()), out);
    XmlText.attribute("failures", String.valueOf(count(cases, Case::fails)), out);
  }

  private static long count(List<Case> cases, Predicate<Case> which) {
    return cases.stream().filter(which).count();
  }

  private static void property(String name, int value, StringBuilder out) {
    out.append("      <property");
    XmlText.attribute("name", name, out);
    XmlText.attribute("value", String.valueOf(value), out);
    out.append("/>\n");
  }

  private void render(String suite, Case one, StringBuilder out) {
    out.append("    <testcase");
    XmlText.attribute("classname", suite, out);
    XmlText.attribute("name", one.name(), out);
    out.append(">\n");
    var rest = new StringBuilder(place(one.place()));
    for (Finding finding : one.found()) {
      boolean fails = finding.disputed().isEmpty() && finding.kind().severity() == Severity.ERROR;
      if (fails) {
        out.append("      <failure");
        XmlText.attribute("type", finding.kind().name(), out);
        XmlText.attribute("message", finding.message(language), out);
        out.append('>');
        var text = new StringBuilder();
        texts.render(finding, text);
        content(text.toString(), out);
        out.append("</failure>\n");
      } else if (one.isSkipped()) {
        out.append("      <skipped");
        XmlText.attribute("message", reason(finding), out);
        out.append("/>\n");
        // A case is skipped once.
        break;
      } else {
        texts.render(finding, rest.append('\n'));
      }
    }
    out.append("      <system-out>");
    content(rest.toString(), out);
    out.append("</system-out>\n    </testcase>\n");
  }

  /** Where a case stands; the schema of Jenkins' xUnit plugin has no attributes for that. */
  private static String place(Span place) {
    String file = place.file().name();
    return place.file().text().isEmpty() ? file : file + ":" + place.line();
  }

  private String reason(Finding finding) {
    String reason = finding.disputed().orElse("");
    return Sentences.disputedBecause(finding.message(language) + " " + reason).in(language);
  }

  /** Lines stay lines, so that the report can be read as it is. */
  private static void content(String text, StringBuilder out) {
    boolean first = true;
    for (String line : text.split("\n", -1)) {
      out.append(first ? "" : "\n");
      XmlText.append(line, out);
      first = false;
    }
  }

  private static String seconds(long millis) {
    String thousandths = String.valueOf(millis % 1000);
    return millis / 1000 + "." + "0".repeat(3 - thousandths.length()) + thousandths;
  }
}
