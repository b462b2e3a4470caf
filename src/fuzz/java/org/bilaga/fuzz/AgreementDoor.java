package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.cli.Asked;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;

/**
 * Texts of agreements: checked, asked about in every form, laid out and translated. A text says the
 * same after {@code fmt} and after the way to the other language and back.
 */
final class AgreementDoor implements Door {
  private static final Pattern NAME =
      Pattern.compile("(?:agreement|överenskommelse) +([\\p{L}\\d-]+)");
  private static final Pattern GRANT = Pattern.compile("(?:grant|bidrag) +([\\p{L}\\d-]+)");
  private static final List<String> SHEETS = List.of("text", "json", "md", "csv", "csv-sv", "html");

  private final Asking at;
  private final List<String> seeds = Seeds.agreements();

  AgreementDoor(Path folder) {
    at = new Asking(folder);
  }

  @Override
  public String name() {
    return "agreement";
  }

  @Override
  public byte[] next(Random random) {
    String text = Seeds.one(seeds, random);
    byte[] changed = Mutations.ofText(text, Seeds.one(seeds, random), random).getBytes(UTF_8);
    return random.nextInt(25) == 0 ? Mutations.ofBytes(changed, random) : changed;
  }

  @Override
  public String hold(byte[] input) throws IOException {
    at.anew();
    at.write("t.csv", Seeds.TABLE);
    String found = checked(input);
    if (found.isEmpty()) {
      rightThroughout();
    }
    String text = Seeds.text(input);
    if (!text.contains("\uFFFD")) {
      laidOut(text, found);
    }
    asked(input, text);
    return found;
  }

  /** The kinds of what is found, with how often each is. */
  private String checked(byte[] input) throws IOException {
    at.write("a.agreement", input);
    Asked answer = at.ask("json", "check", "-f", "json", at.path("a.agreement"));
    if (answer.out().isEmpty()) {
      return "refused";
    }
    JsonArray findings = Outputs.json(answer.out()).getAsJsonObject().getAsJsonArray("findings");
    List<String> lines = lines(Seeds.text(input));
    var kinds = new TreeSet<String>();
    for (JsonElement finding : findings) {
      placed(finding.getAsJsonObject(), lines);
      kinds.add(finding.getAsJsonObject().get("kind").getAsString());
    }
    return String.join(" ", kinds);
  }

  /** Where a check finds nothing, no amount rests on a mistake. */
  private void rightThroughout() throws IOException {
    for (String by : List.of("grant", "year", "recipient")) {
      Asked shown = at.ask("text", "show", at.folder.toString(), "--by=" + by, "-l", "en");
      if (shown.out().contains("rests on a mistake")) {
        throw new Failed("rests on a mistake that no check tells", shown.out());
      }
    }
  }

  private static List<String> lines(String text) {
    String without = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return List.of(without.split("\r\n|\r|\n", -1));
  }

  /** Every mistake stands inside its text. */
  private static void placed(JsonObject finding, List<String> lines) {
    if (!finding.get("file").getAsString().endsWith("a.agreement")) {
      return;
    }
    for (String end : List.of("line column", "endLine endColumn")) {
      String[] names = end.split(" ");
      int line = finding.get(names[0]).getAsInt();
      int column = finding.get(names[1]).getAsInt();
      boolean inside =
          line >= 1
              && line <= lines.size()
              && column >= 1
              && column <= lines.get(line - 1).codePointCount(0, lines.get(line - 1).length()) + 1;
      if (!inside) {
        throw new Failed("outside its text: " + finding.get("kind"), finding.toString());
      }
    }
  }

  private void laidOut(String text, String found) throws IOException {
    String once = formatted(Formatter.keepingWords(), text);
    if (once == null) {
      return;
    }
    String twice = formatted(Formatter.keepingWords(), once);
    if (!once.equals(twice)) {
      throw new Failed("formatted twice is other", once + "\n---\n" + twice);
    }
    String after = checked(once.getBytes(UTF_8));
    if (!after.equals(found)) {
      throw new Failed("other findings after fmt", found + "\n---\n" + after);
    }
    String swedish = formatted(Formatter.in(Language.SWEDISH), text);
    String english = formatted(Formatter.in(Language.ENGLISH), text);
    if (swedish != null && english != null) {
      String back = formatted(Formatter.in(Language.ENGLISH), swedish);
      if (!english.equals(back)) {
        throw new Failed("other after a translation and back", english + "\n---\n" + back);
      }
      String translated = checked(swedish.getBytes(UTF_8));
      if (!translated.equals(found)) {
        throw new Failed("other findings in Swedish", found + "\n---\n" + translated);
      }
    }
  }

  private static String formatted(Formatter formatter, String text) {
    return switch (formatter.format(SourceFile.of("a.agreement", text))) {
      case Formatted.Text it -> it.text();
      case Formatted.NotUnderstood it -> {
        if (it.mistakes().isEmpty()) {
          throw new Failed("not formatted without a reason", text);
        }
        yield null;
      }
      case Formatted.ReadOtherwise it ->
          throw new Failed("read otherwise when formatted", it.toString());
    };
  }

  /** One question about the agreement, in one form. */
  private void asked(byte[] input, String text) throws IOException {
    at.write("a.agreement", input);
    at.write("f.csv", Seeds.FACTS);
    String name = first(NAME, text, "gnv");
    String grant = first(GRANT, text, "ett");
    String w = "--workspace=" + at.folder;
    String form = SHEETS.get(Asking.chosen(input, SHEETS.size()));
    String as = "--format=" + form;
    List<String[]> questions = new ArrayList<>();
    questions.add(new String[] {"show", name, as, w});
    questions.add(new String[] {"show", name, "--by=recipient", as, w});
    questions.add(new String[] {"show", at.folder.toString(), "--by=year", as});
    questions.add(new String[] {"explain", name + "[a]", as, w});
    questions.add(new String[] {"explain", name + "." + grant, "--all", as, w});
    questions.add(new String[] {"compare", name, name, as, w});
    questions.add(new String[] {"deadlines", "--undated", as, w});
    questions.add(new String[] {"report", name, as, w});
    questions.add(new String[] {"coverage", name, as, w});
    questions.add(new String[] {"settle", name, "--facts", at.path("f.csv"), as, w});
    questions.add(
        new String[] {"solve", "--for", name + "[a] >= 40 kr", "--vary", name + ".total", as, w});
    questions.add(new String[] {"ask", "who gets most of " + name, as, w});
    at.ask(form, questions.get(Asking.chosen(input, 7 * questions.size()) / 7));
    String check = List.of("text", "sarif", "junit", "github").get(Asking.chosen(input, 4));
    at.ask(check, "check", "--format=" + check, "--verbose", at.path("a.agreement"));
  }

  private static String first(Pattern pattern, String text, String otherwise) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
