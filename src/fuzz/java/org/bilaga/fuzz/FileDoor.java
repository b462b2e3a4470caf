package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.bilaga.cli.Asked;
import org.bilaga.document.MadePdf;
import org.bilaga.document.MadeText;
import org.bilaga.document.MadeUp;
import org.bilaga.document.MadeWord;

/** Files beside an agreement: tables, documents, facts and forms, as the program is handed them. */
final class FileDoor implements Door {
  /** How the bytes of a file are changed. */
  enum Sort {
    TEXT,
    MARKUP,
    ZIP,
    BYTES
  }

  private static final Pattern FIGURE = Pattern.compile("\\d+");
  private static final List<String> FORMS = List.of("text", "json", "csv", "md");

  private final String name;
  private final Sort sort;
  private final String file;
  private final List<byte[]> seeds;
  private final List<List<String>> questions;
  private final Map<String, String> beside;
  private final Asking at;

  /**
   * @param file what it is called where it is read
   * @param questions what is asked about it, one for each input; {@code @} is its folder
   * @param beside texts of other files
   */
  private FileDoor(
      String name,
      Sort sort,
      String file,
      List<byte[]> seeds,
      List<List<String>> questions,
      Map<String, String> beside,
      Path folder) {
    this.name = name;
    this.sort = sort;
    this.file = file;
    this.seeds = seeds;
    this.questions = questions;
    this.beside = beside;
    this.at = new Asking(folder);
  }

  static List<Door> all(Path folder) {
    List<Door> all = new ArrayList<>();
    List<byte[]> csv = new ArrayList<>(Seeds.ending(".csv"));
    for (int i = 0; i < 30; i++) {
      csv.add(Seeds.TABLE.getBytes(UTF_8));
    }
    all.add(table("csv", Sort.TEXT, csv, folder));
    all.add(table("xlsx", Sort.ZIP, Seeds.ending(".xlsx"), folder));
    all.add(table("ods", Sort.ZIP, Seeds.ending(".ods"), folder));
    all.add(table("html", Sort.MARKUP, Seeds.ending(".html"), folder));
    List<byte[]> word = new ArrayList<>();
    List<byte[]> paper = new ArrayList<>();
    List<byte[]> texts = new ArrayList<>();
    for (int seed = 1; seed <= 6; seed++) {
      var made = MadeUp.document(seed);
      word.add(MadeWord.of(made));
      paper.add(MadePdf.of(made, new MadePdf.Style(seed % 2 == 0, seed % 3 == 0, 0)));
      texts.add(MadeText.markdown(made));
    }
    texts.addAll(Seeds.ending("document.txt"));
    texts.addAll(Seeds.ending("page.sv.md").subList(0, 20));
    all.add(document("docx", Sort.ZIP, word, folder));
    all.add(document("pdf", Sort.BYTES, paper, folder));
    all.add(document("txt", Sort.TEXT, texts, folder));
    var small = Map.of("a.agreement", Seeds.SMALL, "t.csv", Seeds.TABLE);
    for (String option : List.of("facts", "form")) {
      String seed = option.equals("facts") ? Seeds.FACTS : Seeds.FORM;
      all.add(
          new FileDoor(
              option,
              Sort.TEXT,
              "f.csv",
              List.of(seed.getBytes(UTF_8)),
              List.of(
                  List.of("settle", "gnv", "--" + option, "@/f.csv", "--workspace=@"),
                  List.of("settle", "gnv", "--" + option, "@/f.csv", "--workspace=@", "--for=a"),
                  List.of(
                      "settle", "gnv", "--" + option, "@/f.csv", "--workspace=@", "--by=grant")),
              small,
              folder));
    }
    return all;
  }

  private static Door table(String form, Sort sort, List<byte[]> seeds, Path folder) {
    String file = "t." + form;
    String example =
        switch (form) {
          case "xlsx" -> "workbook";
          case "ods" -> "open-document";
          case "html" -> "web-page";
          default -> "";
        };
    String agreement =
        example.isEmpty()
            ? Seeds.SMALL
            : Seeds.text(Seeds.read(Path.of("specs/tables", example, "table.agreement")))
                .replace("table." + form, file);
    return new FileDoor(
        form,
        sort,
        file,
        seeds,
        List.of(
            List.of("check", "@/a.agreement", "--verbose"),
            List.of("infer", "@/" + file),
            List.of("audit", "@/" + file),
            List.of("audit", "@/" + file, "--marks")),
        Map.of("a.agreement", agreement),
        folder);
  }

  private static Door document(String form, Sort sort, List<byte[]> seeds, Path folder) {
    String file = "d." + form;
    return new FileDoor(
        form,
        sort,
        file,
        seeds,
        List.of(
            List.of("audit", "@/" + file),
            List.of("audit", "@/" + file, "--marks"),
            List.of("audit", "@/" + file, "--show=amounts"),
            List.of("audit", "@/" + file, "--show=tables"),
            List.of("infer", "@/" + file),
            List.of("import", "@/" + file, "@/new")),
        Map.of(),
        folder);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isText() {
    return sort == Sort.TEXT || sort == Sort.MARKUP;
  }

  @Override
  public byte[] next(Random random) {
    byte[] seed = Seeds.one(seeds, random);
    return switch (sort) {
      case BYTES -> Mutations.ofBytes(seed, random);
      case ZIP -> Mutations.ofZip(seed, random);
      case MARKUP -> Mutations.ofMarkup(Seeds.text(seed), random).getBytes(UTF_8);
      case TEXT ->
          random.nextInt(10) == 0
              ? Mutations.ofBytes(seed, random)
              : Mutations.ofText(Seeds.text(seed), Seeds.text(Seeds.one(seeds, random)), random)
                  .getBytes(UTF_8);
    };
  }

  @Override
  public String hold(byte[] input) throws IOException {
    at.anew();
    for (var other : beside.entrySet()) {
      at.write(other.getKey(), other.getValue());
    }
    at.write(file, input);
    List<String> words = new ArrayList<>();
    List<String> question = questions.get(Asking.chosen(input, questions.size()));
    question.forEach(it -> words.add(it.replace("@", at.folder.toString())));
    String command = words.get(0);
    String form = FORMS.get(Asking.chosen(input, 4 * questions.size()) / questions.size());
    boolean findings = command.equals("check") || command.equals("audit") && question.size() == 2;
    if (findings) {
      form = List.of("text", "json", "sarif", "junit").get(FORMS.indexOf(form));
    } else if (command.equals("audit") && form.equals("md")) {
      form = "text";
    }
    if (command.equals("import")) {
      form = "text";
    } else {
      words.add("--format=" + form);
    }
    Asked answer = at.ask(form, words.toArray(String[]::new));
    String said = answer.err().isBlank() ? answer.out() : answer.err();
    return command + " " + answer.code() + " " + shape(said.replace(at.folder.toString(), ""));
  }

  /** The beginning of what was said, without its figures. */
  static String shape(String said) {
    String all = FIGURE.matcher(said).replaceAll("0");
    return all.substring(0, Math.min(all.length(), 60)).strip();
  }
}
