package org.bilaga;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Data flows one way through the packages. Each stage may use those named beside it and itself;
 * packages that do not exist yet hold nothing and break nothing.
 */
@AnalyzeClasses(packages = "org.bilaga", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageDirectionTest {
  /** From each package to those it may use. A new package must be entered here. */
  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    stage("words");
    stage("source");
    stage("figure", "source");
    stage("money");
    stage("calendar");
    stage("prose", "figure", "calendar");
    stage("finding", "source", "money");
    stage("sheet", "calendar", "finding", "money");
    stage("ast", "source", "calendar", "money");
    stage("table", "source", "figure", "finding", "money");
    stage("document", "source", "figure", "table");
    stage("infer", "figure", "money", "table");
    stage("parser", "source", "figure", "calendar", "finding", "ast", "money");
    // It loads what a file uses, so it has each file parsed and each table read.
    stage(
        "resolve",
        "source",
        "calendar",
        "finding",
        "ast",
        "money",
        "figure",
        "table",
        "document",
        "parser");
    stage("typing", "source", "calendar", "finding", "ast", "money", "resolve");
    stage("evaluate", and(MAY_USE.get("typing"), "typing", "figure", "table"));
    stage("ledger", and(MAY_USE.get("typing"), "typing", "evaluate", "table"));
    // Questions that are asked of a ledger, none of which asks another.
    List<String> asked = and(MAY_USE.get("ledger"), "ledger");
    stage("duty", asked);
    stage("coverage", "source", "figure", "ast", "money", "prose", "table", "document", "resolve");
    // Whether a document is covered is also told by a check; which roundings there are to try is
    // one list, with an agreement and without.
    stage("check", and(asked, "duty", "figure", "prose", "document", "coverage", "infer"));
    // What an explanation says is laid out in sheets.
    stage("explain", and(asked, "duty", "sheet"));
    stage("settle", and(asked, "duty", "figure"));
    stage("compare", and(asked, "duty"));
    stage("solve", asked);
    stage(
        "audit", "source", "figure", "money", "calendar", "prose", "finding", "table", "document");
    stage("rewrite");
    stage("repair", "source", "money", "finding", "resolve");
    stage("format", "source", "finding", "parser");
    stage("report", allBeforeBut("format", "repair", "rewrite"));
    // The engine answers with values: what is said of them, and how it looks, is asked for above.
    stage("workspace", allBeforeBut("report", "sheet", "explain", "format", "audit"));
    stage("draft", allBefore());
    stage("answer", allBefore());
    stage("assist", allBeforeBut("answer"));
    stage("ask", allBeforeBut("assist"));
    stage("repl", allBefore());
    stage("lsp", allBeforeBut("repl"));
    MAY_USE.put("studio", MAY_USE.get("lsp"));
    stage("cli", allBefore());
  }

  @ArchTest
  static final ArchRule packagesUseOnlyEarlierStages =
      MAY_USE.entrySet().stream()
          .map(entry -> usesOnly(entry.getKey(), entry.getValue()))
          .reduce((one, other) -> CompositeArchRule.of(one).and(other))
          .orElseThrow()
          .as("packages use only earlier stages");

  @ArchTest
  static final ArchRule everyPackageIsAStage =
      classes()
          .should()
          .resideInAnyPackage(
              MAY_USE.keySet().stream().map(PackageDirectionTest::of).toArray(String[]::new));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.bilaga.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheParserKnowsAntlr =
      noClasses()
          .that()
          .resideOutsideOfPackage(of("parser"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.antlr..", "org.bilaga.parser.generated..");

  @ArchTest
  static final ArchRule onlyTheReaderOfPdfAndPaperKnowPdfbox =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.bilaga.document.pdf..", "org.bilaga.sheet.paper..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

  /** So that nothing of it is loaded until a workbook or a text for Word is written. */
  @ArchTest
  static final ArchRule onlyTheWritersOfWorkbooksAndWordKnowPoi =
      noClasses()
          .that()
          .haveNameNotMatching(
              "org\\.bilaga\\.sheet\\.(book\\.(BookWriter|CellStyles)|word\\..*)([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..");

  /** So that nothing of it is loaded until a file is known to be a PDF. */
  @ArchTest
  static final ArchRule onlyOneDoorLeadsToPdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.bilaga.document.pdf..")
          .and()
          .haveNameNotMatching("org\\.bilaga\\.document\\.PdfDocument([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bilaga.document.pdf..");

  @ArchTest
  static final ArchRule onlyCliPrints =
      noClasses()
          .that()
          .resideOutsideOfPackages(of("cli"), "org.bilaga.parser.generated..")
          .should(ACCESS_STANDARD_STREAMS)
          .allowEmptyShould(true);

  /**
   * A session asks the engine; the command line starts one, shows it and tells it what it knows.
   */
  @ArchTest
  static final ArchRule theCommandLineOnlyStartsASession =
      noClasses()
          .that()
          .resideInAPackage(of("cli"))
          .and()
          .haveNameNotMatching(".*\\.(ReplCommand|Shell|ShellAssistance|SessionHost)([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(of("repl"));

  /**
   * A workbook has its cells so, and paper and pictures their places; money is never counted so.
   */
  @ArchTest
  static final ArchRule nothingIsCountedInBinaryFractions =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              Stream.of(
                      "figure",
                      "money",
                      "ast",
                      "resolve",
                      "typing",
                      "evaluate",
                      "ledger",
                      "duty",
                      "check",
                      "infer",
                      "audit",
                      "settle",
                      "solve",
                      "compare",
                      "explain")
                  .map(PackageDirectionTest::of)
                  .toArray(String[]::new))
          .should()
          .haveRawReturnType(double.class)
          .orShould()
          .haveRawReturnType(float.class);

  /** So that nothing of it is loaded but where an editor is served. */
  @ArchTest
  static final ArchRule onlyTheServerKnowsItsProtocol =
      noClasses()
          .that()
          .resideOutsideOfPackage(of("lsp"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse..", "com.google..");

  @ArchTest
  static final ArchRule theCommandLineOnlyStartsTheServer =
      noClasses()
          .that()
          .resideOutsideOfPackage(of("lsp"))
          .and()
          .haveNameNotMatching(".*\\.LspCommand([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(of("lsp"));

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.bilaga.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  private static ArchRule usesOnly(String stage, List<String> earlier) {
    String[] others =
        MAY_USE.keySet().stream()
            .filter(other -> !other.equals(stage) && !earlier.contains(other))
            .map(PackageDirectionTest::of)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(of(stage))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others))
        .allowEmptyShould(true);
  }

  private static void stage(String name, List<String> earlier) {
    stage(name, earlier.toArray(String[]::new));
  }

  private static List<String> and(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private static void stage(String name, String... earlier) {
    // Whatever says something says it in words.
    MAY_USE.put(name, Stream.concat(Stream.of("words"), Stream.of(earlier)).toList());
  }

  private static String[] allBefore() {
    return MAY_USE.keySet().toArray(String[]::new);
  }

  private static String[] allBeforeBut(String... those) {
    return MAY_USE.keySet().stream()
        .filter(stage -> !List.of(those).contains(stage))
        .toArray(String[]::new);
  }

  private static String of(String stage) {
    return "org.bilaga." + stage + "..";
  }
}
