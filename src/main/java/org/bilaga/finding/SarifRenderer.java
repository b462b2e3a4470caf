package org.bilaga.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Findings as SARIF 2.1.0, which code hosts and editors read.
 *
 * <p>A kind that occurs is a rule, with its page as help; a disputed finding is a result with a
 * suppression that gives the reason. Columns count code points.
 */
public final class SarifRenderer {
  private static final String UNRESERVED = "-._~/";
  private static final String HEX = "0123456789ABCDEF";

  private final Language language;
  private final RulePages pages;
  private final String version;

  public SarifRenderer(Language language, RulePages pages, String version) {
    this.language = language;
    this.pages = pages;
    this.version = version;
  }

  public void render(Counts counts, List<Finding> findings, StringBuilder out) {
    render(counts, findings, List.of(), out);
  }

  /** The same, and how many more there are than are listed. */
  public void render(
      Counts counts, List<Finding> findings, List<LeftOut> leftOut, StringBuilder out) {
    var rules = new LinkedHashMap<Kind, Integer>();
    for (Finding finding : findings) {
      rules.putIfAbsent(finding.kind(), rules.size());
    }
    var json = new JsonText(out).object();
    json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("version").value("2.1.0");
    json.name("runs").list().object();
    tool(new ArrayList<>(rules.keySet()), json.name("tool"));
    json.name("columnKind").value("unicodeCodePoints");
    json.name("results").list();
    for (Finding finding : findings) {
      result(finding, rules, json.newLine());
    }
    json.endList();
    properties(counts, leftOut, json.name("properties"));
    json.endObject().endList().endObject();
    out.append('\n');
  }

  private void tool(List<Kind> kinds, JsonText json) {
    json.object().name("driver").object();
    json.name("name").value("Bilaga");
    json.name("version").value(version);
    json.name("language").value(Sentences.culture().in(language));
    json.name("rules").list();
    for (Kind kind : kinds) {
      rule(kind, json.newLine());
    }
    json.endList().endObject().endObject();
  }

  private void rule(Kind kind, JsonText json) {
    json.object().name("id").value(kind.name());
    Optional<String> page = pages.page(kind, language);
    if (page.isPresent()) {
      text(title(page.get()), json.name("shortDescription"));
      text(meaning(page.get()), json.name("fullDescription"));
      json.name("help").object();
      json.name("text").value(page.get());
      json.name("markdown").value(page.get());
      json.endObject();
    }
    json.name("defaultConfiguration").object();
    json.name("level").value(level(kind));
    json.endObject();
    json.endObject();
  }

  /** What a page's heading says after the name of the kind. */
  private static String title(String page) {
    int end = page.indexOf('\n');
    String heading = end < 0 ? page : page.substring(0, end);
    String title = heading.substring(heading.indexOf(": ") + 1).strip();
    return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1) + ".";
  }

  /** A page's first paragraph, as one line. */
  private static String meaning(String page) {
    String[] paragraphs = page.split("\n\\s*\n", 3);
    return (paragraphs.length < 2 ? title(page) : paragraphs[1]).strip().replaceAll("\\s+", " ");
  }

  private static String level(Kind kind) {
    return kind.severity() == Severity.ERROR ? "error" : "warning";
  }

  private void result(Finding finding, Map<Kind, Integer> rules, JsonText json) {
    json.object();
    json.name("ruleId").value(finding.kind().name());
    json.name("ruleIndex").value(rules.getOrDefault(finding.kind(), -1));
    json.name("level").value(level(finding.kind()));
    text(message(finding), json.name("message"));
    json.name("locations").list();
    location(finding.span(), finding.label(), json);
    json.endList();
    if (!finding.labels().isEmpty()) {
      json.name("relatedLocations").list();
      for (Label label : finding.labels()) {
        location(label.span(), Optional.of(label.told()), json);
      }
      json.endList();
    }
    // What is accepted is not to be corrected by a click.
    if (!finding.fixes().isEmpty() && finding.disputed().isEmpty() && isOfTexts(finding)) {
      fix(finding, json.name("fixes").list());
      json.endList();
    }
    finding
        .disputed()
        .ifPresent(
            reason -> {
              json.name("suppressions").list().object();
              json.name("kind").value("inSource");
              json.name("status").value("accepted");
              json.name("justification").value(reason);
              json.endObject().endList();
            });
    json.name("partialFingerprints").object();
    json.name("bilaga/v1").value(Fingerprint.digest(finding));
    json.endObject();
    figures(finding, json.name("properties"));
    json.endObject();
  }

  /** The sentence, what explains it, and what to do. */
  private String message(Finding finding) {
    var text = new StringBuilder(finding.message(language));
    finding.likely().ifPresent(slip -> text.append(sentence(Sentences.likely(slip).in(language))));
    Following.told(finding).ifPresent(it -> text.append(sentence(it.in(language))));
    Following.notVerified(finding).ifPresent(it -> text.append(sentence(it.in(language))));
    return text.toString();
  }

  private static String sentence(String clause) {
    return " " + Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }

  private static void text(String text, JsonText json) {
    json.object().name("text").value(text).endObject();
  }

  private void location(Span span, Optional<Told> what, JsonText json) {
    json.object().name("physicalLocation").object();
    artifact(span.file(), json);
    if (!span.file().text().isEmpty() && span.file().isText()) {
      region(span, json.name("region"));
    }
    json.endObject();
    if (!span.file().isText()) {
      json.name("logicalLocations").list().object();
      json.name("fullyQualifiedName").value(span.place());
      json.endObject().endList();
    }
    what.ifPresent(told -> text(told.in(language), json.name("message")));
    json.endObject();
  }

  private static void artifact(SourceFile file, JsonText json) {
    json.name("artifactLocation").object();
    json.name("uri").value(uri(file.name()));
    json.endObject();
  }

  private static void region(Span span, JsonText json) {
    json.object();
    json.name("startLine").value(span.line());
    json.name("startColumn").value(span.column());
    json.name("endLine").value(span.endLine());
    json.name("endColumn").value(span.endColumn());
    json.endObject();
  }

  /** A correction is a stretch of text; what is no text takes none. */
  private static boolean isOfTexts(Finding finding) {
    for (Edit edit : finding.fixes()) {
      if (edit.span().file().cells().isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** One artifact for each file, in the order that the files are first named. */
  private void fix(Finding finding, JsonText json) {
    var byFile = new LinkedHashMap<SourceFile, List<Edit>>();
    for (Edit edit : finding.fixes()) {
      byFile.computeIfAbsent(edit.span().file(), file -> new ArrayList<>()).add(edit);
    }
    json.object();
    Edit first = finding.fixes().get(0);
    text(first.span().text() + " → " + first.text(), json.name("description"));
    json.name("artifactChanges").list();
    byFile.forEach(
        (file, edits) -> {
          artifact(file, json.object());
          json.name("replacements").list();
          for (Edit edit : edits) {
            region(edit.span(), json.object().name("deletedRegion"));
            text(edit.text(), json.name("insertedContent"));
            json.endObject();
          }
          json.endList().endObject();
        });
    json.endList().endObject();
  }

  private static void figures(Finding finding, JsonText json) {
    json.object();
    json.name("expected").value(finding.expected().map(PlainDecimal::of));
    json.name("actual").value(finding.actual().map(PlainDecimal::of));
    json.name("difference").value(finding.difference().map(PlainDecimal::of));
    json.endObject();
  }

  private static void properties(Counts counts, List<LeftOut> leftOut, JsonText json) {
    json.object();
    json.name("agreements").value(counts.agreements());
    json.name("checks").value(counts.checks());
    json.name("claims").value(counts.claims());
    json.name("cells").value(counts.cells());
    json.name("exactCells").value(counts.exact());
    json.name("consistentCells").value(counts.consistent());
    if (!leftOut.isEmpty()) {
      json.name("resultsNotListed").value(leftOut.stream().mapToInt(LeftOut::count).sum());
    }
    json.endObject();
  }

  /** A path as a relative reference, or as a URI where it begins at the root. */
  static String uri(String path) {
    var uri = new StringBuilder(path.length() + 16);
    if (path.startsWith("/")) {
      uri.append("file://");
    } else if (path.length() > 1 && path.charAt(1) == ':') {
      uri.append("file:///");
    }
    for (byte one : path.getBytes(UTF_8)) {
      boolean plain =
          one >= '0' && one <= '9' || one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
      if (plain || UNRESERVED.indexOf(one) >= 0) {
        uri.append((char) one);
      } else {
        uri.append('%').append(HEX.charAt(one >> 4 & 15)).append(HEX.charAt(one & 15));
      }
    }
    return uri.toString();
  }
}
